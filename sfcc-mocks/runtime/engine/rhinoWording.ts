/** V8's wording of an error, and Rhino's. Source: Mozilla Rhino, Messages.properties. */
const WORDINGS: Array<[RegExp, string]> = [
    [/^Cannot read properties of (null|undefined) \(reading '(.+)'\)$/, 'Cannot read property "$2" from $1'],
    [/^Cannot set properties of (null|undefined) \(setting '(.+)'\)$/, 'Cannot set property "$2" of $1'],
    [/^([\w$]+) is not defined$/, '"$1" is not defined.'],
    [/^([\w$.()[\]]+)\.([\w$]+) is not a function$/, 'Cannot find function $2 in object $1.'],
    [/^([\w$]+) is not a function$/, '$1 is not a function.']
];

/** An error's message as the platform's engine words it; others stay as they are. */
export function rhinoWording(message: string): string {
    const found = WORDINGS.find(([pattern]) => pattern.test(message));
    return found ? message.replace(found[0], found[1]) : message;
}
