import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, '../../metadata/permissions');
/** Tabs of a role in Business Manager, by the part of a document. Source: OCAPI Data, document RolePermissions. */
const TABS: Array<[part: string, tab: string]> = [
    ['functional', 'Functional Permissions'],
    ['module', 'Business Manager Modules'],
    ['webdav', 'WebDAV Permissions'],
    ['locale', 'Locale Permissions']
];

interface Entry {
    name?: string;
    application?: string;
    folder?: string;
    value: string;
}

/** How each role file is entered by hand: the role, and what is selected on which tab. */
export function rolesInWords(): string[] {
    const files = fs.readdirSync(FOLDER).filter((name) => /^role-.*\.json$/.test(name));
    return files.sort().flatMap((file) => {
        const role = 'tiktokshop-' + path.basename(file, '.json').replace('role-', '');
        const document = JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, unknown>;
        return [
            `metadata/permissions/${file}: Administration > Organization > Roles & Permissions > New: ${role}, then`,
            ...TABS.flatMap(([part, tab]) => entriesOf(document[part]).map((entry) => `  ${tab}: ${inWords(entry)}`))
        ];
    });
}

/** Entries of all contexts: of the organization, of sites, and without one. */
function entriesOf(part: unknown): Entry[] {
    if (Array.isArray(part)) {
        return part as Entry[];
    }
    return typeof part === 'object' && part !== null ? Object.values(part).flatMap(entriesOf) : [];
}

function inWords({ name, folder, value }: Entry): string {
    return folder === undefined ? String(name) : `${folder}, ${value === 'READWRITE' ? 'read and write' : 'read'}`;
}
