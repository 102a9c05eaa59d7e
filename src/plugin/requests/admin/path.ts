/** Where the officers' desk is, below the root of the admin. */
export const requestDeskPath = '/request-desk'
