import type { fr } from './access.screens.fr';

export const en: typeof fr = {
  roles: { executive: 'Executive', counter: 'Counter' },
  role_hints: {
    executive: 'Reads the shared reviews, fills in their sheet, records counts, acknowledges, corrects.',
    counter: 'Sees the KPIs and records their side’s counts. Nothing else.',
  },
  lead: (account) =>
    `Who comes in here from ${account}. Each receives a link from your hand; there is no password.`,
  read_only: 'You can read these accesses. Only this client’s team changes them.',
  none_title: 'Nobody from the client has access yet',
  none_text:
    'Start with an executive: they will read the minutes and see both sides’ counts. Then the person who counts on their side.',
  no_contacts: 'Every contact of this client already has access. Add a person to the account first.',
  add_contact: 'Add a person',
  give: 'Give access',
  give_title: 'Give access to a contact',
  contact: 'Contact',
  choose: 'Choose…',
  choose_contact: 'Choose a contact.',
  role: 'Access',
  role_of: (name) => `Access of ${name}`,
  give_submit: 'Create the link',

  link_title: (name) => `The link for ${name}`,
  link_text: (until) => `It works once, until ${until}, and is shown only here: send it now, yourself.`,
  link_label: 'Link',
  copy_failed: 'The browser refused to copy. Select the link and copy it yourself.',
  share: 'Share…',
  share_text: (organization) => `Your access to the space you share with ${organization}.`,
  qr: (name) => `Code to scan with the phone of ${name}`,
  qr_hint: 'On the spot: the person scans this code with the camera of their phone.',
  link_done: 'Close',

  waiting: (until) => `Link made, not used yet; valid until ${until}`,
  asked: (when) => `Asked for a new link on ${when}`,
  used: (when) => `Last used: ${when}`,
  never: 'Has not come in yet; the link has expired',
  manage: 'Manage',
  manage_of: (name) => `Manage the access of ${name}`,
  new_link: 'New link',
  devices: 'Devices',
  devices_of: (name) => `Devices of ${name}`,
  devices_none: 'No device at the moment.',
  hide_devices: 'Close the devices',
  remove: 'Remove access',
  remove_title: (name) => `Remove the access of ${name}?`,
  remove_text:
    'Their devices are signed out and their links stop working, at once. What this person recorded stays. The contact stays on the account.',
  remove_yes: 'Remove access',
  removed: (name) => `${name} no longer has access.`,
  role_changed: (name, role) => `${name}: ${role}.`,

  ribbon: (account) => `This is what the executives of ${account} see. Nothing can be clicked here.`,
  ribbon_back: 'Back to the account',
  seen_title: (account) => `View of ${account}`,
};
