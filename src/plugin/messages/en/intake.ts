/** The question that keeps programs out where there is no JavaScript. */
export const intake = {
  intake: {
    question:
      'To keep out programs, please answer: what is {{left}} {{operator}} {{right}}? (in figures or words)',
    plus: 'plus',
    minus: 'minus',
  },
}

/** Why a submission or a look-up is not taken, and what to do. */
export const intakeRefusals = {
  CHALLENGE_REQUIRED: 'The check is missing. Answer the question on the page, then send again.',
  CHALLENGE_WRONG:
    'The check was not passed. Answer the new question, then send again; what you wrote is still there.',
  CHALLENGE_EXPIRED:
    'The check has expired. Answer the new question, then send again; what you wrote is still there.',
  CHALLENGE_SPENT:
    'This check was used already. Answer the new question, then send again; if your request has just been received, do not send it twice.',
  CHALLENGE_TOO_EASY:
    'Many are sending requests now, and another check is needed. Send again; what you wrote is still there.',
  TOO_MANY_SUBMISSIONS:
    'Too many requests came from your network. Please try again later, or send yours by post or bring it in person.',
  TOO_MANY_CODES:
    'Too many wrong tries. Please try again later. If you have lost your access code, ask the office that has your request.',
  TOO_MANY_CHALLENGES: 'Too many visits in a short time. Please try again later.',
}
