/** A carrier in a list to choose from. */
export interface CarrierOption {
    name: string;
    isChosen: boolean;
}

/**
 * The carriers to choose from; empty while none is known: then people type the name.
 * @param chosen - is in the list even if it is not known; empty for none
 */
export function carrierOptions(known: string[], chosen: string): CarrierOption[] {
    if (known.length === 0) {
        return [];
    }
    const names = chosen === '' || known.indexOf(chosen) >= 0 ? known : [chosen].concat(known);
    return names.map((name) => ({ name: name, isChosen: name === chosen }));
}
