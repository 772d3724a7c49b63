import fs from 'node:fs';
import AdmZip from 'adm-zip';
import type { HttpAnswer } from '../contracts/http';
import { empty } from '../web/answers';

/**
 * Packs a file or folder into `{name}.zip` beside it. Source: WebDAV of B2C Commerce, `POST` with `method=ZIP`.
 * @returns 201, or 204 when it takes the place of another
 */
export function zipBeside(file: string): HttpAnswer {
    const target = file + '.zip';
    const isNew = !fs.existsSync(target);
    const zip = new AdmZip();
    if (fs.statSync(file).isDirectory()) {
        zip.addLocalFolder(file, file.split(/[\\/]/).pop());
    } else {
        zip.addLocalFile(file);
    }
    fs.writeFileSync(target, zip.toBuffer());
    return empty(isNew ? 201 : 204);
}
