/** Where a script's file ends up when it is imported by name. */
export type FunctionsOf = (path: string) => Record<string, unknown>;

/** Whether a script imports names, and needs a scope for them. */
export function importsNames(source: string): boolean {
    return /\bimport(Package|Class|Script)\s*\(/.test(source);
}

/**
 * The names that a script imports with `importPackage(dw.system)`, `importClass(dw.system.Site)` and
 * `importScript('cartridge:file.ds')`, as the scope around the script. Only functions come from another script.
 * Source: Script API, TopLevel.global.
 */
export function importedNames(functionsOf: FunctionsOf): object {
    const names: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const packages: Array<Record<string, unknown>> = [];
    const imports: Record<string, unknown> = {
        importPackage: (imported: Record<string, unknown>) => void packages.push(imported),
        importClass: (type: { $id?: string; name: string }) => {
            const id = type.$id || type.name;
            names[id.slice(id.lastIndexOf('.') + 1)] = type;
        },
        importScript: (path: string) => void Object.assign(names, functionsOf(path))
    };
    const holderOf = (name: string): Record<string, unknown> | undefined =>
        [imports, names, ...packages].find((candidate) => name in candidate);
    return new Proxy(
        {},
        {
            has: (_target, name) => typeof name === 'string' && holderOf(name) !== undefined,
            get: (_target, name) => (typeof name === 'string' ? holderOf(name)?.[name] : undefined)
        }
    );
}
