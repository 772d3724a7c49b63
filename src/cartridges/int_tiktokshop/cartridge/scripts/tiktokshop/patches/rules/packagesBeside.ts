import { isObject } from '../../platform/rules/input/source';
import { parseStrictly } from '../../platform/rules/input/strictJson';

/**
 * The packages of one `c_shipmentsInfo` that another does not name, as text. The other one corrects those that both name.
 * @param written - as it stood on the order; what is no JSON object comes back as it is, for the sweep to refuse
 * @param newer - as the patch over it has it
 * @returns empty where there are none
 */
export function packagesBeside(written: unknown, newer: unknown): string {
    const packages = objectOf(written);
    const named = Object.keys(objectOf(newer) || {});
    if (!packages) {
        return typeof written === 'string' ? written : '';
    }
    const others: { [packageNo: string]: unknown } = {};
    Object.keys(packages)
        .filter((packageNo) => named.indexOf(packageNo) < 0)
        .forEach((packageNo) => {
            others[packageNo] = packages[packageNo];
        });
    return Object.keys(others).length > 0 ? JSON.stringify(others) : '';
}

function objectOf(info: unknown): { [packageNo: string]: unknown } | null {
    const value = typeof info === 'string' ? parseStrictly(info) : info;
    return isObject(value) ? value : null;
}
