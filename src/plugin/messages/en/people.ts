import type { SameKeys } from '../sameKeys.ts'
import type { people as inChinese } from '../zh/people.ts'

export const people: SameKeys<typeof inChinese> = {
  people: {
    account: 'Account',
    active: 'In use',
    deactivated: 'Deactivated',
    mustChange: 'Must change the password at the first sign-in',
    noDuties: 'No duties yet.',
    grant: 'Grant a role',
    coverHint: 'A role at an office covers the offices below it.',
    needsSecond: '“{{role}}” takes effect when a second administrator has confirmed it.',
    granted: 'Granted.',
    requested: 'Asked for; a second administrator must confirm it.',
    revoke: 'Revoke',
    revokeTitle: 'Revoke the role: {{office}}, {{role}}',
    revoked: 'Revoked.',
    resetPassword: 'Reset the password',
    resetNote:
      'The password of {{name}} stops working at once, and every session of theirs ends. A one-time password is shown to you once; they are told by e-mail, without the password.',
    resetByMailNote:
      '{{name}} approves, publishes or administers: a link goes to their own mailbox, good for an hour, and no administrator sees a password. Until they set a new one, the old one stays valid.',
    resetMailed: 'A link was sent to the mailbox of {{name}}.',
    oneTimePassword: 'One-time password',
    oneTimeNote:
      'It is shown this once. Tell it in person or by telephone; it must be changed at the next sign-in.',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Noted, close',
    deactivate: 'Deactivate',
    deactivateTitle: 'Deactivate the account of {{name}}',
    deactivateNote:
      'They cannot sign in any more, and their roles and delegations end. The account and the ledger stay; it can be reactivated.',
    deactivatedDone: 'Deactivated.',
    waitingNone: 'Nothing waits that only this person could take further.',
    waitingSome:
      '{{count}} documents wait that only this person can take further; name a successor:',
    successor: 'Successor',
    handoverHint:
      'Duties that approve or publish take effect when a second administrator has confirmed them under “Delegations”.',
    unfit: '{{name}} (wrote or signed them, or would still be too few)',
    reactivate: 'Reactivate',
    reactivateNote:
      'They can sign in again. Roles that approve or publish must be confirmed anew by a second administrator; work that was handed over comes back.',
    reactivated: 'Reactivated.',
    reactivatedPending:
      'Reactivated; roles that approve or publish wait for a second administrator.',
    grantsWaiting: 'Roles to confirm',
    noGrantsWaiting: 'No roles wait to be confirmed.',
    unproven:
      'The address or password of {{name}} was set by an administrator. Once confirmed, that password ends and a link goes to {{email}}: ask them first whether this is their mailbox.',
    grantText: 'For {{name}} at {{office}}',
    askedBy: 'Asked for by {{name}}, {{time}}',
    madeBy: 'made by {{name}}',
    confirmGrant: 'Confirm',
    confirmed: 'Confirmed.',
    refuse: 'Refuse',
    refused: 'Refused.',
    otherMustConfirm: 'Another administrator must confirm it; you may refuse it.',
    delegationsWaiting: 'Delegations to confirm',
    delegationText: '{{delegate}} for {{delegator}}',
    fromTo: '{{from}} to {{to}}',
    nothingToDelegate: 'You hold no duties that can be delegated.',
    delegationNote:
      'It ends by itself on its last day, after a year at most; the ledger says who acted for whom.',
    delegationForOthers:
      ' Duties that approve or publish, given away by you for somebody else, wait until that person or a second administrator confirms it.',
    delegatorFirst: 'Choose whose duties first.',
    delegationMade: 'The delegation was made.',
    delegationPending: 'Asked for; the delegator or a second administrator must confirm it.',
    delegationEnded: 'The delegation was ended.',
    reform: 'Reform',
    formerName: '{{name}} (until {{until}})',
    mergedInto:
      'This office was merged into {{name}}, whose people act for it; addresses and numbers remain.',
    below: 'Offices below',
    staffHere: 'People here',
    none: 'None',
    documentCount: '{{all}}, of which {{underway}} are on their way',
    reformOn: 'Takes effect on',
    reformReason: 'Ground, or what it is about',
    newName: 'New name',
    newParent: 'New parent',
    renameFollows:
      'The old name is kept as a former name; documents, numbers, routes and the address ({{slug}}) stay as they are.',
    mergeFollows:
      'The people of {{into}} then act for its {{all}} documents ({{underway}} on their way) and {{below}} offices below. Documents, numbers and addresses stay, and so do the roles of {{people}} people here. It cannot be undone.',
    moveFollows:
      'Roles held at {{from}} no longer cover this office and those below it; roles held at {{to}} do. Documents, numbers and addresses stay.',
    splitFollows:
      "The new offices stand below the same parent. The heir's people act for the {{all}} documents of {{name}} ({{underway}} on their way); documents, numbers and addresses stay. It cannot be undone.",
    newOffice: 'New office {{count}}',
    newSlug: 'Slug of new office {{count}}',
    newUscc: 'Unified social credit code of new office {{count}}',
    slugHint: 'Small letters, digits and hyphens; part of the address, it never changes.',
    heirHint: 'It takes over the documents.',
    addOffice: 'One more office',
    changePassword: 'Change password',
    firstPassword: 'First, change your password',
    firstPasswordIntro:
      'The password you have was given to you by somebody else. With one that only you know, you can go on.',
    passwordRules: 'The new password',
    ruleLength: '{{least}} to {{most}} characters; a sentence is easiest to remember',
    ruleOwn: 'not the one you have, your e-mail address or your name',
    ruleFree: 'no digits or signs are asked for',
    repeatPassword: 'The new password again',
    passwordsDiffer: 'The two new passwords differ.',
    passwordChanged: 'The password was changed.',
    othersSignedOut: 'Every other session of yours then ends.',
    back: 'Back to the account',
    logOut: 'Sign out',
    unauthorized: 'No access',
    unauthorizedIntro: 'Your account cannot open this page. Ask an administrator.',
    noAdministrator: 'There is no administrator yet',
  },
  mail: {
    waitingSubject: 'For you: {{stage}} ({{indexNumber}})',
    waiting:
      'A document waits for you.\n\nIndex number: {{indexNumber}}\nStage: {{stage}}\nDue: {{dueOn}}\n\n{{link}}\n',
    dueSoonSubject: 'Due soon: {{stage}} ({{indexNumber}})',
    dueSoon:
      'The limit of a step is near.\n\nIndex number: {{indexNumber}}\nStage: {{stage}}\nDue: {{dueOn}}\n\n{{link}}\n',
    overdueSubject: 'Overdue: {{stage}} ({{indexNumber}})',
    overdue:
      'The limit of a step is past. Please see to it.\n\nIndex number: {{indexNumber}}\nStage: {{stage}}\nDue: {{dueOn}}\n\n{{link}}\n',
    escalateSubject: 'Still overdue: {{stage}} ({{indexNumber}})',
    escalate:
      'A document is overdue at the step before yours. You are told so; nothing is approved by itself.\n\nIndex number: {{indexNumber}}\nStage: {{stage}}\nDue: {{dueOn}}\n\n{{link}}\n',
    notPublishedSubject: 'A scheduled publication did not happen ({{indexNumber}})',
    notPublished:
      'A document was due to be published and was not. Please look why.\n\nIndex number: {{indexNumber}}\n\n{{link}}\n',
    passwordResetSubject: 'Your password was reset',
    passwordReset:
      '{{name}},\n\nThe administrator {{admin}} has reset your password. If you did not ask for it, tell the head of the disclosure office at once.\n',
    lostPasswordSubject: 'Reset your password',
    lostPassword:
      '<p>You, or somebody, asked to reset the password of this address. Open this link within an hour; if it was not you, do nothing.</p><p><a href="{{link}}">{{link}}</a></p>',
    addressChangedSubject: 'Your account has another address',
    addressChanged:
      '{{name}},\n\nThe administrator {{admin}} has changed the address of your account; mail goes there from now on. If you did not ask for it, tell the head of the disclosure office at once.\n',
    handoverSubject: 'You take over from {{name}}',
    handover:
      '{{name}} has left; {{count}} documents pass to you. Duties of approval or publication take effect when a second administrator has confirmed them.\n',
    delegationSubject: 'Delegation: {{delegate}} for {{delegator}}',
    delegation: '{{delegate}} will act for {{delegator}}. Sign in and see Delegations.\n',
  },
}
