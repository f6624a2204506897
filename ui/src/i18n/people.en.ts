import type { fr } from './people.fr';

export const en: typeof fr = {
  sign_in: 'Sign in',
  sign_in_title: 'Sign in',
  sign_in_lead: 'Hello. Enter the email and the password of your account.',
  email: 'Email',
  password: 'Password',
  forgot: 'Forgot your password? The administrator of your organization can give you a new link.',

  set_up_title: 'First set-up',
  set_up_lead:
    'The server has just started and nobody owns it yet. A few lines are enough, then you can create your first client.',
  set_up_code: 'Set-up code',
  set_up_code_hint: 'The server prints it when it starts, on the line “set-up code”.',
  organization_name: 'Name of your organization',
  your_name: 'Your name',
  new_password_hint: 'At least 8 characters. A whole sentence is safer and easier to remember.',
  shown_language: 'Your language',
  set_up_submit: 'Begin',
  set_up_done_already: 'The set-up is already done. Sign in.',

  link_title: 'Choose your password',
  link_lead: 'This link works once. Choose the password that you will sign in with from now on.',
  link_submit: 'Save and enter',
  link_incomplete: 'This link is incomplete. Copy all of it, or ask your administrator for a new one.',
};
