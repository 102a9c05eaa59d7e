/**
 * RQ-12, Art. 35: above this number of applications by one applicant in a calendar month the office
 * is told that it may ask for reasons. The law names no number; this is the one from which a fee
 * may be charged (国办函〔2020〕109号).
 */
export const MOST_IN_A_MONTH = 10

/** @param count applications of the same applicant in the calendar month, this one included */
export const isExcessive = (count: number): boolean => count > MOST_IN_A_MONTH
