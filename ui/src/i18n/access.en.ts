import type { fr } from './access.fr';

export const en: typeof fr = {
  title: 'Client access',
  section_lead: 'The client’s people read what you share and record their counts.',
  open: 'Manage access',
  see: 'See it as the client does',
  copy: 'Copy the link',
  copied: 'Link copied.',

  request: (name, account) => `${name}, at ${account}, asks for a new link.`,
  request_at: (when) => `Asked on ${when}`,
  make_link: (name) => `Copy the link: ${name}`,
};
