import fs from 'node:fs';
import type { HttpAnswer } from '../contracts/http';
import { empty } from '../web/answers';
import { zipped } from './zipped';

/**
 * Packs a file or folder into `{name}.zip` beside it. Source: WebDAV of B2C Commerce, `POST` with `method=ZIP`.
 * @returns 201, or 204 when it takes the place of another
 */
export function zipBeside(file: string): HttpAnswer {
    const target = file + '.zip';
    const isNew = !fs.existsSync(target);
    fs.writeFileSync(target, zipped(file));
    return empty(isNew ? 201 : 204);
}
