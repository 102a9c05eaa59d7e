/** Where a password is changed, below the root of the admin. */
export const passwordPath = '/change-password'
