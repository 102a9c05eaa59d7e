import type { SameKeys } from '../sameKeys.ts'
import type { refusals as inChinese } from '../zh/refusals.ts'

export const refusals: SameKeys<typeof inChinese> = {
  /** `FINDINGS_OPEN`, by whose duty the action is. */
  findingsOpen: {
    clerk:
      'Screening found {{count}} items that are not settled. Mask each or say why it must stand; the secrecy reviewer then decides on each.',
    secrecyReviewer:
      'Of what screening found, {{count}} items are not accepted yet. Decide on each; where one must not be disclosed, return the document.',
    publisher:
      'Screening found {{count}} items that the secrecy reviewer has not accepted. It cannot be published: return it.',
  },
  refusal: {
    NOT_SIGNED_IN: 'Please sign in first.',
    NOT_FOUND: 'There is no such document, or you may not see it.',
    NOT_ENTITLED: 'You have no duty for this step in this office.',
    STALE_REVISION:
      'This document has just been changed or handled. Reload and try again; your opinion is kept.',
    STALE_SAVE:
      'This document has just been changed or handled, so nothing was saved. What you wrote is still on this page: copy it first, then reload and compare.',
    WRONG_STAGE: 'This action is not possible at the present stage.',
    NOT_EDITABLE: 'Content cannot be changed after submission. Recall or return it first.',
    FOUR_EYES:
      'Whoever wrote or edited this document, or signed another step of this round, may not approve or publish it, not even through a delegation.',
    ALREADY_SIGNED: 'You have signed this step already; joint sign-off needs different people.',
    REASON_REQUIRED: 'Please give a reason or an explanation.',
    INCOMPLETE: 'Something required is missing.',
    CONTENT_CHANGED:
      'The content differs from what was submitted, so the approvals are void. Return it and submit again.',
    NOTHING_LIVE: 'Nothing of this document is public.',
    ROUTE_UNUSABLE: 'The approval route is not usable. Please tell an administrator.',
    PUBLISH_AT_PAST: 'The time of publication must lie in the future.',
    REPEAL_BEFORE_FORMED: 'The date of repeal cannot be before the date it was formed.',
    NO_INDEX_NUMBER: 'It has no index number yet.',
    ONE_WRITER: 'Stage, numbers and publication change only through approval actions.',
    NOT_BATCHABLE: 'The route of this document does not allow batch approval. Handle it by itself.',
    TOO_MANY_ATTEMPTS: 'Too many wrong passwords. Try again in ten minutes.',
    FAILED: 'This one failed: an error of the system. Reload and look, then try again.',
    ALREADY_HELD: 'The records are on hold already.',
    NOT_HELD: 'The records are not on hold.',
    ERASED: 'The applicant has been erased as the rules have it; this is not possible any more.',
    NOT_RECORDED:
      'That was not recorded: the database did not confirm it. Reload and look, then try again.',
    NEEDS_POSTGRES: 'Approval and publication need PostgreSQL.',
    BAD_REQUEST: 'The request is malformed.',
    INDEX_NUMBER_EXHAUSTED: 'The index numbers of this year are used up.',
    INDEX_NUMBER_INVALID: 'This is not a valid index number.',
    INDEX_NUMBER_TAKEN: 'This index number is already in use.',
    UNKNOWN_OFFICE: 'There is no such office.',
    UNKNOWN_CATEGORY: 'There is no such category.',
    OFFICE_NOT_YOURS: 'You are not a clerk of this office.',
    FILE_TYPE: 'Files of this type are not accepted.',
    FILE_TOO_LARGE: 'The file is too large.',
    FILE_INFECTED: 'The virus scanner found something in this file. It was not saved.',
    VIRUS_SCAN_FAILED:
      'The virus scanner does not answer, so the file was not saved. Try again later, or ask those who run the server.',
    IDENTIFIER_IN_TEXT:
      'Please write no identity, telephone or card number here: it would stay in the ledger for ever, where nothing can be masked.',
    FILE_EMPTY: 'The file is empty.',
    FILE_DAMAGED: 'The file is damaged and cannot be opened.',
    REFERRED_TO: 'Another document refers to it, so it cannot be deleted.',
    TOO_MANY: 'A list takes 100 entries at the most.',
    FILE_NOT_YOURS: 'The attachment belongs to another office or another document.',
    FILE_IN_USE: 'A document uses this file, or it is a redacted copy, so it cannot be deleted.',
    FILE_FIXED: 'An uploaded file cannot be replaced. Upload another one.',
    PASSWORD_CHANGE_REQUIRED: 'Please change your first password.',
    PASSWORD_WRONG: 'The present password is wrong.',
    SECOND_ADMIN_REQUIRED: 'A role that approves or publishes needs a second administrator.',
    NOT_PENDING: 'This request has been decided already.',
    STEPS_WAITING:
      'Nobody could take some documents further then. Name a successor, or give somebody else the role first.',
    DEACTIVATED: 'This account is deactivated.',
    DATES_REVERSED: 'The end cannot be before the beginning.',
    SELF_DELEGATION: 'Nobody can be their own delegate.',
    SECRECY_MARK:
      'This bears a mark of secrecy or of internal use (such as 秘密★10年 or 内部资料). Such content must not be kept here and was not saved. If it is no mark, write it differently; never upload classified files.',
    FINDINGS_OPEN:
      'Screening found something that is not decided yet. Mask each item or say why it must stand; the secrecy reviewer then decides on each.',
    FINDING_UNKNOWN:
      'The content has no such item (it may just have changed). Reload and look again.',
    FINDING_NOT_MASKABLE:
      'This cannot be masked here. For what is in an attachment, make a redacted copy.',
    FINDING_NEEDS_NO_DECISION: 'This is only a notice and needs no decision.',
    FINDING_SAID_ALREADY: 'This was said of the item before, with the same reason.',
    SCREENING: 'Screening did not pass.',
    WORD_NOT_DOCX:
      'This is not a Word file (.docx). Save it as “Word Document (*.docx)” and try again.',
    WORD_ENCRYPTED: 'This file is protected by a password. Remove the password first.',
    WORD_OLD: 'This is an old .doc file. Save it as .docx and try again.',
    WORD_DAMAGED: 'This file is damaged. Open it in Word or WPS, save it again, and retry.',
    WORD_TOO_LARGE:
      'The file is too large, or has too many paragraphs. Remove pictures, or split it, and try again.',
    WORD_EMPTY: 'There is no text in this file.',
    ACCOUNT_CHANGED: 'This account has just been changed. Please try again.',
    PASSWORD_SHORT: 'A password has at least 10 characters.',
    PASSWORD_LONG: 'A password has at most 200 characters.',
    PASSWORD_SAME: 'The new password must differ from the old one.',
    PASSWORD_EMAIL: 'A password must not be the e-mail address.',
    PASSWORD_NAME: 'A password must not be the name.',
    PASSWORD_BY_RESET: 'Passwords are not edited here. Reset it, or let its owner change it.',
    MAIL_NOT_SENT:
      'The mail was not sent, so the link did not arrive. Try again later, or ask operations to look at the mail server.',
    ADDRESS_GUARDED:
      'This person approves, publishes or administers, so one administrator alone cannot change their address. Take these roles back, change the address, then grant them again (a second administrator confirms).',
    FIRST_USER_BY_COMMAND:
      'The first administrator is made on the server: npm run gongkai -- create-admin.',
    NO_SUCH_PERSON: 'There is no such person, or you may not see them.',
    NO_SUCH_REQUEST: 'There is no such request, or you may not see it.',
    NO_SUCH_DELEGATION: 'There is no such delegation, or you may not see it.',
    NOT_ON_YOURSELF: 'You cannot do this to yourself. Ask another administrator.',
    NOT_DEACTIVATED: 'This account is not deactivated.',
    ROLE_HELD: 'They already hold this role at this office.',
    ROLE_NOT_HELD: 'This role is not held.',
    ROLE_NOT_DELEGABLE: 'The duties of clerks, auditors and administrators cannot be delegated.',
    ALREADY_PENDING: 'The same request is waiting to be confirmed.',
    ONLY_ADMIN:
      'There is no other administrator who could confirm it. Have one made on the server first: npm run gongkai -- create-admin --second.',
    LAST_ADMIN: 'This is the last administrator and must remain.',
    ADMIN_EXISTS:
      'There is an administrator already, who manages people in the admin. A second one must confirm roles that approve or publish; to make that one, add --second.',
    ADMINS_EXIST: 'There are two administrators or more already; they grant roles in the admin.',
    EMAIL_INVALID: 'This is not an e-mail address.',
    EMAIL_TAKEN: 'There is an account with this e-mail address already.',
    OFFICE_UNCLEAR: 'It is not clear which office is meant; name it by its slug.',
    NO_ADMIN_LEFT:
      'No administrator would be in charge of this office. Give somebody the role of administrator there first.',
    SUCCESSOR_UNFIT: 'The successor has written or signed these, or would still be too few.',
    DELEGATE_INACTIVE: 'Their account is deactivated.',
    DELEGATION_PAST: 'It cannot begin before today.',
    DELEGATION_TOO_LONG: 'A delegation lasts a year at most.',
    DELEGATION_ENDED: 'This delegation has ended.',
    OFFICE_MERGED: 'This office has been merged into another.',
    SUCCESSOR_MERGED: 'The other office has itself been merged.',
    OFFICE_CYCLE: 'The other office lies below this one; that would be a circle.',
    UNCHANGED: 'Nothing would change.',
    REFORM_IN_FUTURE: 'The date cannot be in the future. Do it on the day.',
    SLUG_TAKEN: 'This address is taken.',
    SLUG_FORM: 'An address has lower-case letters, figures and hyphens only.',
    USCC_FORM: 'This unified social credit code is not valid.',
    TREE_FIXED: 'A published decision tree is never changed; write a new version.',
    TREE_SHAPE: 'This is not the form of a decision tree.',
    TREE_NOT_FOR_OFFICE:
      'There is no such decision tree, or it is not one of this office. Answer the questions again.',
    HEIR_UNKNOWN: 'The heir must be one of the new offices.',
  },
}
