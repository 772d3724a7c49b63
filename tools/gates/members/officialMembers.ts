import members from '../../../sfcc-mocks/dw/members.json';

interface Members {
    constants: Record<string, unknown>;
    methods: string[];
    statics: string[];
    properties: string[];
}

/** Classes of the Script API that the double knows. */
const OFFICIAL = members as unknown as Record<string, Members | undefined>;
const NONE: Members = { constants: {}, methods: [], statics: [], properties: [] };

/** Whether the Script API has the member, or a class that is constructed. */
export function isOfficial(type: string, name: string): boolean {
    const { constants, methods, statics, properties } = OFFICIAL[type] || NONE;
    return name === 'new'
        ? type in OFFICIAL
        : name in constants || [...methods, ...statics, ...properties].includes(name);
}

/**
 * One name for what a script can spell in two ways: a getter called without arguments is its property, a property that
 * is assigned is its setter.
 * @param type - full name of the class
 * @param name - as the script spells it
 * @param how - what the script does with it
 */
export function officialName(type: string, name: string, how: { called: boolean; assigned: boolean }): string {
    const { methods, statics, properties } = OFFICIAL[type] || NONE;
    const [, suffix] = /^(?:get|is)([A-Z].*)$/.exec(name) || [];
    const property =
        suffix && [suffix, suffix.charAt(0).toLowerCase() + suffix.slice(1)].find((one) => properties.includes(one));
    if (property && how.called) {
        return property;
    }
    const setter = 'set' + name.charAt(0).toUpperCase() + name.slice(1);
    return how.assigned && [...methods, ...statics].includes(setter) ? setter : name;
}
