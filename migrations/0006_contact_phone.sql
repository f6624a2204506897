-- How a contact is reached by telephone, as they write it.
ALTER TABLE contacts ADD COLUMN phone TEXT;
