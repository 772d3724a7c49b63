/** The row of one member, and where it stands. */
export interface MemberRow {
    /** `dw.order.Order.orderNo` */
    member: string;
    line: number;
    /** Contexts, answers, side effects, test. */
    cells: string[];
}

/**
 * Reads the table of members: a heading for each class, below it a row for each member.
 * @param markdown - the page
 */
export function readMemberTable(markdown: string): MemberRow[] {
    const rows: MemberRow[] = [];
    let type = '';
    markdown.split('\n').forEach((text, index) => {
        type = /^## (dw\.[\w.]+)$/.exec(text)?.[1] || type;
        const [, name, rest] = /^\| `(\w+)` \|(.*)\|$/.exec(text) || [];
        if (name) {
            rows.push({ member: `${type}.${name}`, line: index + 1, cells: cellsOf(rest as string) });
        }
    });
    return rows;
}

function cellsOf(text: string): string[] {
    return text.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\\|/g, '|'));
}
