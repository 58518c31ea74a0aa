// Which paths are files and which are views of the app: a file ends in an extension that begins with a letter. A view may
// end in a region code (`/wilayah/35.09`), whose dots are followed by digits.

export const FILE_PATH = /\.[a-z][a-z0-9]*$/i;
