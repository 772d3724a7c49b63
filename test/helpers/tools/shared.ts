import fs from 'node:fs';
import path from 'node:path';

/** Contract data beside the repository, where there is any: a user's checkout has none. */
const SHARED = path.join(__dirname, '../../../../shared');

/** Path of contract data, or null where it is not there: then the test is not registered. */
export function sharedPath(inner: string): string | null {
    const file = path.join(SHARED, inner);
    return fs.existsSync(file) ? file : null;
}
