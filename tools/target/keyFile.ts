import fs from 'node:fs';

/** Its owner may read and write it, and nobody else. */
const OWNERS = 0o600;

/** Writes a file with secrets. If the file exists, this first takes other users' right to read it. */
export function writeKeyFile(file: string, text: string): void {
    if (fs.existsSync(file)) {
        fs.chmodSync(file, OWNERS);
    }
    fs.writeFileSync(file, text, { mode: OWNERS });
}
