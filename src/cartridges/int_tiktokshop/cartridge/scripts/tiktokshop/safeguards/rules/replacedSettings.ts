/** Settings by name: a value that may be shown, or a fingerprint, which begins with `#`. */
export interface DecidingSettings {
    [name: string]: string;
}

const SHOP = 'shop ';

/** The name of what a person has chosen for one shop: who reports its orders, and who brings them. */
export function nameOfShop(shopId: string): string {
    return SHOP + shopId;
}

/** The known settings, without settings of shops that the site no longer has. */
export function withoutGoneShops(known: DecidingSettings, present: DecidingSettings): DecidingSettings {
    const kept: DecidingSettings = {};
    Object.keys(known)
        .filter((name) => name.indexOf(SHOP) !== 0 || present[name] !== undefined)
        .forEach((name) => {
            kept[name] = known[name] as string;
        });
    return kept;
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
