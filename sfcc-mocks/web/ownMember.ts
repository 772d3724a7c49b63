/**
 * What an object has itself under a name that came from outside, which may also be a member that every object inherits, such as
 * `constructor`.
 */
export function ownMember<T>(members: Record<string, T>, name: string): T | undefined {
    return Object.hasOwn(members, name) ? members[name] : undefined;
}
