import fs from 'node:fs';
import path from 'node:path';

/** Writes files by their path into a folder, with the folders they are in. */
export function writeFolder(folder: string, files: Iterable<[string, string | Buffer]>): void {
    for (const [name, content] of files) {
        const file = path.join(folder, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, content);
    }
}
