import fs from 'node:fs';
import path from 'node:path';
import type { LogEntry } from '../../sfcc-mocks';

/** Writes log lines into the LOGS folder, one file per level and day, where WebDAV shows them. */
export function createLogFiles(filesRoot: string): (entry: LogEntry) => void {
    const folder = path.join(filesRoot, 'LOGS');
    return ({ time, level, category, message }) => {
        const at = new Date(time).toISOString();
        const file = path.join(folder, `${level}-${at.slice(0, 10).replace(/-/g, '')}.log`);
        fs.mkdirSync(folder, { recursive: true });
        fs.appendFileSync(file, `[${at}] ${level.toUpperCase()} ${category} ${message}\n`);
    };
}
