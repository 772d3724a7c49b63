import { SCRIPT_API } from '../../../sfcc-mocks/dw/scriptApi';

/** The members of a class by what they are. */
function membersOf(type: string): { functions: string[]; properties: string[]; constants: string[] } {
    const { methods, statics, properties = [], staticProperties = [], constants } = SCRIPT_API[type] || {};
    return {
        functions: Object.keys({ ...methods, ...statics }),
        properties: [...properties, ...staticProperties],
        constants: Object.keys(constants || {})
    };
}

/** Whether the Script API has the member, or a class that is constructed. */
export function isOfficial(type: string, name: string): boolean {
    const { functions, properties, constants } = membersOf(type);
    return name === 'new' ? type in SCRIPT_API : [...functions, ...properties, ...constants].includes(name);
}

/**
 * One name for what a script can spell in two ways: a getter called without arguments is its property, a property that
 * is assigned is its setter.
 * @param type - full name of the class
 * @param name - as the script spells it
 * @param how - what the script does with it
 */
export function officialName(type: string, name: string, how: { called: boolean; assigned: boolean }): string {
    const { functions, properties } = membersOf(type);
    const [, suffix] = /^(?:get|is)([A-Z].*)$/.exec(name) || [];
    const property =
        suffix && [suffix, suffix.charAt(0).toLowerCase() + suffix.slice(1)].find((one) => properties.includes(one));
    if (property && how.called) {
        return property;
    }
    const setter = 'set' + name.charAt(0).toUpperCase() + name.slice(1);
    return how.assigned && functions.includes(setter) ? setter : name;
}
