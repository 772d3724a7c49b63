import fs from 'node:fs';
import path from 'node:path';
import AdmZip from 'adm-zip';

/** An archive of a file, or of a folder with all that it has, as the only entry at the top. */
export function zipped(file: string): Buffer {
    const zip = new AdmZip();
    if (fs.statSync(file).isDirectory()) {
        zip.addLocalFolder(file, path.basename(file));
    } else {
        zip.addLocalFile(file);
    }
    return zip.toBuffer();
}
