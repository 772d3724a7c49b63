import fs from 'node:fs';
import path from 'node:path';
import type { LogEntry } from '#sfcc-mocks';

const DOCUMENT = path.join(__dirname, '../../../docs/operate.md');
const FILE = 'custom-tiktokshop';

/** The log categories that our documentation lists. */
function documented(): string[] {
    const [, table = ''] = /\| log category \|.*\n([^]*?)\n\n/.exec(fs.readFileSync(DOCUMENT, 'utf8')) || [];
    const cells = table.split('\n').map((row) => row.split('|')[1] || '');
    return cells.flatMap((cell) => cell.match(/[a-z]+/g) || []).map((name) => 'tiktokshop.' + name);
}

const DOCUMENTED = documented();

/** Lines of our log that nobody finds by a documented category. */
export function strayLines(log: LogEntry[]): LogEntry[] {
    return log.filter(({ file, category }) => file === FILE && !DOCUMENTED.includes(category));
}
