import fs from 'node:fs';
import path from 'node:path';
import { BadArchive, readZip } from './readZip';
import type { HttpAnswer } from '../contracts/http';
import { empty, page } from '../web/answers';

/**
 * Unpacks a zip into the folder it is in; files that are there already are replaced, others stay, and so does the zip.
 * Source: WebDAV of B2C Commerce, `POST` with `method=UNZIP`, as dwupload and sfcc-ci send it.
 */
export function unzipHere(file: string): HttpAnswer {
    try {
        // All is read before anything is written: a broken archive changes nothing.
        readZip(fs.readFileSync(file)).forEach((entry) => {
            const target = path.join(path.dirname(file), entry.path);
            fs.mkdirSync(path.dirname(target), { recursive: true });
            // With the time of now, not of the archive: what is compiled by time of change must notice.
            fs.writeFileSync(target, entry.content);
        });
        return empty(201);
    } catch (error) {
        if (error instanceof BadArchive) {
            return page(400, 'Bad Request', error.message.replace(/[<&]/g, ''));
        }
        throw error;
    }
}
