import { listCarriers } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/listCarriers';
import type { OfferedCarrier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/listCarriers';
import { isSameCarrier } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/rules/carriers';
import { recordAct } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail';
import { inTransaction } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/transaction';
import { acceptSettings } from 'int_tiktokshop/cartridge/scripts/tiktokshop/safeguards/watchSettings';
import { changesOf, findSettingErrors, isWrong } from './rules/settingChanges';
import type { Change, SettingErrors, SettingForm } from './rules/settingChanges';
import { settingFields } from './rules/settingFields';
import { knownNames } from './store/knownNames';
import { storePreference } from './store/preferences';
import { readSettings } from './readSettings';

/** The changes that a form made; or its errors, with nothing stored. */
export type SavedSettings = { ok: true; changes: Change[] } | { ok: false; errors: SettingErrors };

/**
 * Checks settings and stores the changed ones, all or none.
 * @param by - login of the person
 */
export function saveSettings(wanted: SettingForm, by: string): SavedSettings {
    const stored = readSettings();
    const offered = choosableCarriers(stored, listCarriers());
    const errors = findSettingErrors(wanted, stored, knownNames(), { offered: offered, isSame: isSameCarrier });
    if (isWrong(errors)) {
        return { ok: false, errors: errors };
    }
    const changes = changesOf(wanted, stored);
    if (changes.length > 0) {
        inTransaction(() => {
            changes.forEach(store);
            // Names only: values may be e-mail addresses.
            recordAct(by, 'settings', changes.map((change) => change.id).join(', '));
            acceptSettings(changes.map((change) => change.id));
        });
    }
    return { ok: true, changes: changes };
}

/** TikTok's carriers and the stored ones; empty until TikTok was asked, because then any name may be entered. */
export function choosableCarriers(stored: SettingForm, carriers: OfferedCarrier[]): string[] {
    const offered = carriers.map((carrier) => carrier.name);
    const set = (stored.carriers || []).map((row) => row.provider);
    return offered.length === 0 ? [] : offered.concat(set.filter((name) => offered.indexOf(name) < 0));
}

function store(change: Change): void {
    const field = settingFields().filter((each) => each.id === change.id)[0];
    storePreference(change.id, field ? field.type : 'text', change.after);
}
