/** Settings by name: a value that may be shown, or a fingerprint, which begins with `#`. */
export interface DecidingSettings {
    [name: string]: string;
}

/**
 * The settings that differ from the known ones. A setting that the known ones lack is new in this release.
 * @returns for each its name, with both values where they may be shown, for example `tiktokShopReporter: feed > oms`
 */
export function replacedSettings(known: DecidingSettings, present: DecidingSettings): string[] {
    return Object.keys(present)
        .filter((name) => known[name] !== undefined && known[name] !== present[name])
        .map((name) => (isShown(present[name] as string) ? name + ': ' + change(name, known, present) : name));
}

function change(name: string, known: DecidingSettings, present: DecidingSettings): string {
    return (known[name] || '-') + ' > ' + (present[name] || '-');
}

function isShown(value: string): boolean {
    return value.charAt(0) !== '#';
}
