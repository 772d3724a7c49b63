/**
 * Java's MessageFormat as far as logs and bundles use it: `{0}` with numbers grouped, single quotes escape.
 * Source: platform docs dw.system.Log and dw.util.StringUtils.format.
 */
export function messageFormat(pattern: string, args: unknown[]): string {
    const text = String(pattern);
    let result = '';
    let position = 0;
    while (position < text.length) {
        const char = text[position] as string;
        if (char === "'") {
            const end = text.indexOf("'", position + 1);
            if (end === position + 1) {
                result += "'";
            } else {
                result += text.slice(position + 1, end < 0 ? text.length : end);
            }
            position = end < 0 ? text.length : end + 1;
            continue;
        }
        const match = char === '{' ? /^\{(\d+)(?:,[^}]*)?\}/.exec(text.slice(position)) : null;
        if (match) {
            const index = Number(match[1]);
            result += index < args.length ? formatArgument(args[index]) : match[0];
            position += match[0].length;
            continue;
        }
        result += char;
        position += 1;
    }
    return result;
}

function formatArgument(value: unknown): string {
    if (typeof value === 'number') {
        return new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 }).format(value);
    }
    return value === null || value === undefined ? 'null' : String(value);
}
