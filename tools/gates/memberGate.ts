import fs from 'node:fs';
import path from 'node:path';
import { readMemberTable } from './members/memberTable';
import type { MemberRow } from './members/memberTable';
import { isOfficial } from './members/officialMembers';
import { titlesIn } from './members/testTitles';
import { usedMembers } from './members/usedMembers';

/** What the gate looks at; paths are relative to the root. */
interface Checked {
    root: string;
    cartridges: string;
    table: string;
    tests: string;
}

const COLUMNS = ['Where', 'Answers, throws', 'Does, costs', 'Test'];

/**
 * npm run gate:members: each member of `dw.*` that a cartridge uses has a row in the table of members, which says what
 * its documentation says, and names the test that makes the double do the same.
 * @returns how many members are used, and what is wrong
 */
export function checkMembers({ root, cartridges, table, tests }: Checked): { checked: number; failures: string[] } {
    const used = usedMembers(root, cartridges);
    const rows = readMemberTable(fs.readFileSync(path.join(root, table), 'utf8'));
    const listed = new Set(rows.map((row) => row.member));
    const at = (row: MemberRow): string => `${table}:${row.line}`;
    const failures = [...used].flatMap(([member, places]) => {
        const dot = member.lastIndexOf('.');
        if (!isOfficial(member.slice(0, dot), member.slice(dot + 1))) {
            return [`${places[0]}: ${member} is in no class of the Script API that sfcc-mocks has. Use what it has.`];
        }
        return listed.has(member)
            ? []
            : [`${places[0]}: ${member} has no row in ${table}. Read its documentation, add a row and a test.`];
    });
    rows.forEach((row, index) => {
        if (!used.has(row.member)) {
            failures.push(`${at(row)}: nothing uses ${row.member}. Delete the row.`);
        }
        if (rows.findIndex((other) => other.member === row.member) < index) {
            failures.push(`${at(row)}: ${row.member} has a row already. Make them one.`);
        }
        failures.push(
            ...whatIsMissing(row, path.join(root, tests)).map((text) => `${at(row)}: ${row.member}: ${text}`)
        );
    });
    return { checked: used.size, failures };
}

function whatIsMissing(row: MemberRow, tests: string): string[] {
    const empty = COLUMNS.filter((_name, index) => !row.cells[index]);
    if (empty.length > 0 || row.cells.length !== COLUMNS.length) {
        return [`needs ${COLUMNS.length} filled columns (${COLUMNS.join(' | ')}), has ${row.cells.length}.`];
    }
    const [, file, title] = /^`([^`]+)`: (.+)$/.exec(row.cells[COLUMNS.length - 1] as string) || [];
    if (!file || !title) {
        return ['its last column is no test. Write `file.test.ts`: title.'];
    }
    return titlesIn(path.join(tests, file)).has(title)
        ? []
        : [`${file} has no test "${title}". Name the test that asserts it.`];
}

function main(): void {
    console.error('Looking up the members of dw.* that the cartridges use …');
    const { checked, failures } = checkMembers({
        root: path.join(__dirname, '../..'),
        cartridges: 'src/cartridges',
        table: 'docs/platform-members.md',
        tests: 'test/sfcc-mocks'
    });
    failures.forEach((failure) => console.error(failure));
    console.log(`Member gate: ${checked} members of dw.* checked, ${failures.length} faults`);
    process.exitCode = failures.length > 0 ? 1 : 0;
}

if (require.main === module) {
    main();
}
