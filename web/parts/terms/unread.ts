/** What tip and list say where the chunk of the glossary could not be had. */
export const GLOSSARY_UNREAD = 'The glossary could not be read.'
