import type { ProductLineRecord } from './records';

/** Lines that belong to another one. */
export interface LineParts {
    options: ProductLineRecord[];
    bundled: ProductLineRecord[];
}

/** The options of a line, and the parts of its bundle. @param lines - all of the basket or order */
export function partsOfLine(line: ProductLineRecord, lines: ProductLineRecord[]): LineParts {
    const parts = lines.filter(({ partOf }) => partOf?.line === line.uuid);
    return {
        options: parts.filter(({ partOf }) => partOf?.optionId),
        bundled: parts.filter(({ partOf }) => !partOf?.optionId)
    };
}
