/** Where the monthly consistency list is, below the root of the admin. */
export const consistencyPath = '/consistency'
