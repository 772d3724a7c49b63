'use strict';

/** @typedef {import('./expiry').Expiry} Expiry */

/**
 * What a script can see of the instance. Times in milliseconds since the epoch, 0 for never.
 * @typedef {Object} InstanceFacts
 * @property {number} now
 * @property {boolean} isProduction
 * @property {boolean} isStorefrontProtected
 * @property {number} captureOffConfirmedAt
 * @property {number} mailOffConfirmedAt
 * @property {{ isActive: boolean, processorId: string } | null} paymentMethod - null when the method does not exist.
 * @property {boolean} isPrefixTooLong - Whether the prefix of order numbers does not fit before every order id.
 * @property {string[]} missingAttributes - For example `Basket.externalOrderId`.
 * @property {string[]} missingServices - Services without an address or without a configuration.
 * @property {string[]} servicesWithoutSecret - Services with a user and no password.
 * @property {string[]} servicesInClear - Services whose address is not https.
 * @property {boolean} isTokenCheckElsewhere - Whether the address of the token check is not this instance over https.
 * @property {string[]} missingShippingMethods
 * @property {string} newOrdersTaken - Who takes every new order, as the merchant has said.
 * @property {boolean} areHeldCreated - Whether held orders stay CREATED.
 * @property {number} createdKeptConfirmedAt
 * @property {string[]} largeOrders - Numbers of orders that are too large for Salesforce Order Management.
 * @property {boolean} hasOversellList
 * @property {boolean} areCarriersReadable
 * @property {string[]} reporters - Of the site and its shops, each once.
 * @property {string} businessId
 * @property {boolean} hasApiCredentials
 * @property {{ state: string, authorizationExpiresAt: number } | null} connection - The worst of the shops that the
 *     cartridge reports for or brings orders of; null when none is connected.
 * @property {string[]} missingHooks - Hooks without a registered script.
 * @property {Array<{ name: string, meant: string }>} misspelledHooks - Misspelled hooks of merchants' cartridges, and
 *     the name that each probably means.
 * @property {number} patchedWithoutHookAt - When the sweep last found a patch that no hook had applied.
 * @property {string[]} misfitShops - Shops whose market does not fit the site that imports their orders, each as a
 *     stored notice of what to change.
 * @property {string[]} shopsWithoutCalls - Names of shops that may make no more calls today but those with a deadline.
 * @property {string[]} unreadFeedShops - Names of shops whose orders the cartridge brings, and whose reporter is the
 *     feed that only TikTok's connector reads.
 * @property {string[]} unmappedWarehouses - Shops with a warehouse that has no inventory list, although others have, or
 *     although there are several.
 * @property {string[]} missingLists - Shops with an inventory list that no longer exists.
 * @property {boolean} isDirect - Whether the cartridge brings the orders of the site or of one of its shops.
 * @property {boolean} isSelfLocked - Whether the password of the storefront, which the service lacks, keeps the import
 *     from creating orders.
 * @property {Array<{ id: string, ranAt: number, isDaily?: boolean }>} jobs - Jobs, when they last ran, and whether once
 *     a day is enough.
 * @property {number} clockAheadBy - Milliseconds by which the instance's clock is ahead of TikTok's, by its last
 *     answer.
 * @property {string} timeZone - For example `America/New_York`.
 * @property {number} customObjects - Custom objects of the types that are counted.
 * @property {string[]} unknownTypes - Types to count that do not exist.
 * @property {string[]} unknownCarriers - Errors about carriers that TikTok does not offer, each once.
 * @property {string[]} unknownFeedCarriers - Names of carriers that the feed tells TikTok of, and that TikTok does not
 *     offer.
 * @property {Expiry[]} expiries - What ends at a time that a person has entered.
 * @property {string[]} replacedSettings - Settings that decide whether TikTok is told, and that have changed elsewhere
 *     than on our pages.
 */
