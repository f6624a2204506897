import type { fr } from './client.entry.fr';

export const en: typeof fr = {
  welcome_title: (organization) => `${organization} invites you`,
  welcome_lead: (account) => `This is the space you share about ${account}.`,
  welcome_you: 'This invitation is for',
  come_in: 'Come in',
  come_in_note: 'The link works once. After that this device knows you: no password.',
  good_until: (until) => `The link is valid until ${until}`,
  replaces: (name) => `This device is currently used by ${name}. Coming in will end that session.`,
  link_incomplete_title: 'This link is incomplete',
  link_incomplete: 'Open it again from the message you received, or ask for another one.',
  link_over_title: 'This link no longer works',
  link_over:
    'It has been used already, or its date has passed. If this device knows you, your home opens without a link. Otherwise ask for a new one; it takes a moment.',
  ask_new: 'Ask for a new link',

  ask_title: 'Ask for a link',
  ask_lead:
    'Enter the email address that your supplier knows. Your account team receives the request and sends you a new link themselves.',
  ask_email: 'Your email',
  ask_send: 'Ask for a link',
  ask_sent_title: 'Request received',
  ask_sent:
    'If this address is known, your account team sees your request and will send you a new link. If it is urgent, call them.',
  ask_staff: 'Do you have a password?',
  sign_in: 'Sign in',
  are_you_client: 'Are you a client?',
  ask_link: 'Ask for a link.',

  ended_title: 'This device has been forgotten',
  ended_why:
    'What you wrote is still here: keep this page open. Ask for a new link, open it on this device, then come back here.',
  ended_back: 'I have opened my link',
  ended_not_yet: 'This device is not recognized yet. Open the link first, in this same browser.',
};
