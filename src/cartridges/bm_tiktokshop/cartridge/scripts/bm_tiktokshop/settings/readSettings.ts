import type { CarrierNames } from 'int_tiktokshop/cartridge/scripts/tiktokshop/shipments/rules/carriers';
import { isObject } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/input/source';
import { storedJson } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/json';
import { rowsOf } from './rules/carrierRows';
import { CARRIERS } from './rules/settingChanges';
import type { SettingForm, SettingValues } from './rules/settingChanges';
import { settingFields } from './rules/settingFields';
import { preferenceText } from './store/preferences';

/** Reads the settings of the selected site. */
export function readSettings(): SettingForm {
    const values: SettingValues = {};
    settingFields().forEach((field) => {
        values[field.id] = preferenceText(field.id);
    });
    const carriers = storedJson<unknown>(preferenceText(CARRIERS) || '{}', null);
    return { values: values, carriers: isObject(carriers) ? rowsOf(carriers as CarrierNames) : null };
}
