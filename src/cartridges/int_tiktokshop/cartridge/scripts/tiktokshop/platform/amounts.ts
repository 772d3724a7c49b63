import Money = require('dw/value/Money');
import { fromMinorUnits, nearestMinorUnits } from './rules/money';

/** Minor units as the platform's money. */
export function moneyOf(minor: number, currency: string): dw.value.Money {
    return new Money(Number(fromMinorUnits(minor, currency)), currency);
}

/** The platform's money in minor units. */
export function minorUnitsOf(money: dw.value.Money, currency: string): number {
    return nearestMinorUnits(money.value, currency) || 0;
}
