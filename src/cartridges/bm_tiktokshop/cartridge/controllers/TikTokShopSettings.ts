import { syncCarriers } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/syncCarriers';
import { listCarriers } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/listCarriers';
import { listActs } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail';
import { getEnteredCredentials } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/getEnteredCredentials';
import type { SettingErrors, SettingForm, SettingValues } from '../scripts/bm_tiktokshop/settings/rules/settingChanges';
import { settingFields } from '../scripts/bm_tiktokshop/settings/rules/settingFields';
import { readSettings } from '../scripts/bm_tiktokshop/settings/readSettings';
import { choosableCarriers, saveSettings } from '../scripts/bm_tiktokshop/settings/saveSettings';
import { keepChanges, takeChanges } from '../scripts/bm_tiktokshop/settings/webChanges';
import {
    forBusinessManager,
    forForms,
    goTo,
    isSent,
    parameter,
    showPage,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';
import { settingsView } from '../scripts/bm_tiktokshop/settings/settings';

/** Most carriers in one form. */
const MOST_CARRIERS = 200;

/** TikTokShopSettings-Show: shows all settings with their explanations. */
export const Show = forBusinessManager((): void => {
    showSettings(null, null, '');
});
Show.public = true;

/**
 * TikTokShopSettings-Save: stores all settings of the form, or none. The fields have the ids of the site preferences; a
 * preference without a field keeps its value. Carriers: `carrierRows`, and `carrierName1`, `carrierProvider1` and so
 * on.
 */
export const Save = forForms((): void => {
    const wanted: SettingForm = { values: sentValues(), carriers: sentCarriers() };
    const saved = saveSettings(wanted, userName());
    if (!saved.ok) {
        showSettings(wanted, saved.errors, '');
        return;
    }
    keepChanges(saved.changes);
    goTo('TikTokShopSettings-Show', { done: saved.changes.length > 0 ? 'settings.saved' : 'settings.same' });
});
Save.public = true;

/** TikTokShopSettings-AskCarriers: fetches the carriers that TikTok offers. */
export const AskCarriers = forForms((): void => {
    const problem = syncCarriers();
    if (problem === '') {
        goTo('TikTokShopSettings-Show', { done: 'settings.carriers' });
    } else {
        showSettings(null, null, problem);
    }
});
AskCarriers.public = true;

function sentValues(): SettingValues {
    const values: SettingValues = {};
    settingFields()
        .filter((field) => isSent(field.id))
        .forEach((field) => {
            values[field.id] = parameter(field.id);
        });
    return values;
}

function sentCarriers(): SettingForm['carriers'] {
    if (!isSent('carrierRows')) {
        return null;
    }
    const rows = [];
    const count = Math.min(Number(parameter('carrierRows')) || 0, MOST_CARRIERS);
    for (let i = 1; i <= count; i += 1) {
        rows.push({ name: parameter('carrierName' + i), provider: parameter('carrierProvider' + i) });
    }
    return rows;
}

/** @param wanted - a form that was not stored; null to show the stored settings */
function showSettings(wanted: SettingForm | null, errors: SettingErrors | null, problem: string): void {
    const stored = readSettings();
    const offered = listCarriers();
    const view = settingsView({
        stored: stored,
        wanted: wanted,
        errors: errors || { fields: {}, carriers: [] },
        changes: errors ? [] : takeChanges(),
        offered: offered,
        choosable: choosableCarriers(stored, offered),
        credentials: getEnteredCredentials(),
        problem: problem,
        acts: listActs()
    });
    showPage('settings', 'settings', view);
}
