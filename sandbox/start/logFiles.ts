import fs from 'node:fs';
import path from 'node:path';
import type { LogEntry } from '../../sfcc-mocks';

/** Writes log lines into the LOGS folder, named as on an instance, where WebDAV shows them. */
export function createLogFiles(filesRoot: string): (entry: LogEntry) => void {
    const folder = path.join(filesRoot, 'LOGS');
    return ({ time, level, category, message, file }) => {
        const [day = '', clock = ''] = new Date(time).toISOString().replace('Z', '').split('T');
        const name = `${file}-sandbox-appserver-${day.replace(/-/g, '')}.log`;
        fs.mkdirSync(folder, { recursive: true });
        fs.appendFileSync(
            path.join(folder, name),
            `[${day} ${clock} GMT] ${level.toUpperCase()} ${category} ${message}\n`
        );
    };
}
