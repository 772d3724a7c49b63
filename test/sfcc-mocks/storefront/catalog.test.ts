import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';
import { openShop } from './shop';

const platform = webPlatform({
    files: {
        'cartridge/controllers/Test.js': `exports.Run = function () {
            var run = new Function('dw', 'return (' + request.httpParameterMap.get('script').rawValue + ')(dw)');
            response.writer.print(JSON.stringify(run(dw)));
        };
        exports.Run.public = true;`
    }
});
openShop(platform.instance);

/** What a script of the storefront answers, by way of JSON. */
function answer(script: string, locale = 'en_US'): unknown {
    const { status, body } = platform.call(
        'GET',
        `/on/demandware.store/Sites-RefArch-Site/${locale}/Test-Run?script=${encodeURIComponent(`function (dw) { ${script} }`)}`
    );
    expect(status, body + JSON.stringify(platform.logs.at(-1))).to.equal(200);
    return JSON.parse(body) as unknown;
}

const product = (id: string): string => `var p = dw.catalog.ProductMgr.getProduct('${id}');`;

/** Source unless a test names another: Script API, the class that the test names. */
describe('An imported catalog', () => {
    it('Category: only what is online, in its position, with what it is made of', () => {
        const script = `var root = dw.catalog.CatalogMgr.siteCatalog.root;
            var garden = dw.catalog.CatalogMgr.getCategory('garden');
            return [root.onlineSubCategories.toArray().map(function (c) { return c.ID; }), garden.displayName, garden.parent.root,
                garden.custom.showInMenu, root.subCategories.toArray().map(function (c) { return c.ID; }), garden.topLevel,
                garden.onlineProducts.length, dw.catalog.CatalogMgr.getCategory('none')];`;
        expect(answer(script)).to.deep.equal([['garden'], 'Garden', true, true, ['attic', 'garden'], true, 2, null]);
    });

    it('Product: texts of the locale, markup with addresses, and the primary category', () => {
        const script =
            product('rake') + 'return [p.name, p.longDescription.markup, p.brand, p.taxClassID, p.primaryCategory.ID];';
        expect(answer(script)).to.deep.equal(['Rake', '<b>Ash</b>', 'Acme', 'standard', 'tools']);
        expect(answer(script, 'de_DE')).to.deep.equal(['Rechen', '<b>Ash</b>', 'Acme', 'standard', 'tools']);
    });

    it('Product.getCategoryAssignments: to categories of the site’s catalog that are online; the dates between which it is', () => {
        const script =
            product('rake') +
            `var all = p.allCategoryAssignments.toArray();
            return [all.map(function (a) { return [a.category.ID, a.product.ID, a.name]; }), p.categoryAssignments.length,
                p.onlineFrom, p.onlineTo];`;
        const [all, online, from, to] = answer(script) as [string[][], number, null, null];
        expect(all).to.deep.include(['tools', 'rake', null]);
        expect([online <= all.length, from, to]).to.deep.equal([true, null, null]);
    });

    it('Product.getAllCategories: of each catalog', () => {
        const ids = 'toArray().map(function (c) { return c.ID; })';
        const [all, own] = answer(
            product('rake') + `return [p.allCategories.${ids}, p.categories.${ids}];`
        ) as string[][];
        expect(all)
            .to.include('tools')
            .and.include.members(own as string[]);
    });

    it('Variant: has from its master what it lacks', () => {
        const script =
            product('glove-green') + 'return [p.variant, p.masterProduct.ID, p.name, p.brand, p.custom.color];';
        expect(answer(script)).to.deep.equal([true, 'glove', 'Glove', 'Acme', 'green']);
    });

    it('Product.getImages: of the variation values if there are any, with the alternative text of the catalog', () => {
        const script =
            product('glove-red') +
            "var own = p.getImage('large', 0); var none = p.getImages('small').length; return [own.URL.toString(), own.alt, none, dw.catalog.ProductMgr.getProduct('glove').getImage('large', 0).URL.toString()];";
        const [red, alt, none, glove] = answer(script) as [string, string, number, string];
        expect(red).to.match(/Sites-shop\/.*\/images\/red\.jpg$/);
        expect([alt, none]).to.deep.equal(['Glove', 0]);
        expect(glove).to.match(/glove\.jpg$/);
    });

    it('ProductVariationModel: values that a variant has, what is selected, and what can be ordered', () => {
        const script =
            product('glove') +
            `var m = p.variationModel; var color = m.getProductVariationAttribute('color');
            var values = m.getAllValues(color);
            var seen = [values.toArray().map(function (v) { return v.displayValue; }), m.selectedVariant,
                values.toArray().map(function (v) { return m.hasOrderableVariants(color, v); }), m.defaultVariant.ID];
            m.setSelectedAttributeValue('color', 'red');
            seen.push(m.selectedVariant.ID, m.getSelectedValue(color).equals(values[1]));
            seen.push(m.urlSelectVariationValue('Product-Show', color, values[0]).split('/').pop());
            seen.push(dw.catalog.ProductMgr.getProduct('glove-green').variationModel.selectedVariant.ID);
            seen.push(dw.catalog.ProductMgr.getProduct('rake').variationModel.master);
            return seen;`;
        expect(answer(script)).to.deep.equal([
            ['Green', 'Red'],
            null,
            [true, false],
            'glove-red',
            'glove-red',
            true,
            'Product-Show?pid=glove&dwvar_glove_color=green',
            'glove-green',
            null
        ]);
    });

    it('ProductPriceModel: the lowest price in the session’s currency, of the site’s books and their parents', () => {
        const script =
            product('rake') +
            `var m = p.priceModel; var Quantity = p.minOrderQuantity;
            return [m.price.value, m.priceInfo.priceBook.ID, m.getPriceBookPrice('list').value, m.getPriceBookPrice('none').available,
                m.priceTable.quantities.toArray().map(function (q) { return [q.value, m.priceTable.getPrice(q).value]; }),
                dw.catalog.ProductMgr.getProduct('glove').priceModel.minPrice.value,
                dw.catalog.ProductMgr.getProduct('glove').priceModel.priceRange];`;
        expect(answer(script)).to.deep.equal([
            24,
            'sale',
            29,
            false,
            [
                [1, 24],
                [10, 20]
            ],
            9,
            true
        ]);
    });

    it('PriceBookMgr.setApplicablePriceBooks: those of the session count instead, until there are none', () => {
        const script =
            product('rake') +
            `var mgr = dw.catalog.PriceBookMgr;
            mgr.setApplicablePriceBooks(mgr.getPriceBook('list'));
            var seen = [p.priceModel.price.value, mgr.applicablePriceBooks.length];
            mgr.setApplicablePriceBooks();
            return seen.concat(p.priceModel.price.value, mgr.applicablePriceBooks.length);`;
        expect(answer(script)).to.deep.equal([29, 1, 24, 0]);
    });

    it('ProductAvailabilityModel: levels of a quantity; of a master those of its variants', () => {
        const script = `return ['rake', 'glove'].map(function (id) {
                var levels = dw.catalog.ProductMgr.getProduct(id).availabilityModel.getAvailabilityLevels(12);
                return [levels.inStock.value, levels.notAvailable.value, levels.count];
            });`;
        expect(answer(script)).to.deep.equal([
            [10, 2, 2],
            [10, 2, 2]
        ]);
    });

    it('ProductOptionModel: the default is selected, another adds its price', () => {
        const script =
            product('bench') +
            `var m = p.optionModel; var plate = m.getOption('plate');
            var seen = [m.getSelectedOptionValue(plate).ID, p.getPriceModel(m).price.value];
            m.setSelectedOptionValue(plate, m.getOptionValue(plate, 'brass'));
            return seen.concat(p.getPriceModel(m).price.value, m.urlSelectOptionValue('A-B', plate, plate.defaultValue).split('?')[1]);`;
        expect(answer(script)).to.deep.equal(['none', 120, 132.5, 'pid=bench&dwopt_bench_plate=none']);
    });

    it('ProductSearchModel: by phrase, category, price and values; a variant is found as its master', () => {
        const search = (conditions: string): string =>
            `(function () { var s = new dw.catalog.ProductSearchModel(); ${conditions} s.search();
            return s.productSearchHits.asList().toArray().map(function (h) { return h.productID + ':' + h.firstRepresentedProductID; }); }())`;
        const script = `return [${[
            "s.setSearchPhrase('acme rake');",
            "s.setCategoryID('garden');",
            "s.setCategoryID('garden'); s.setRecursiveCategorySearch(true); s.setPriceMin(20);",
            "s.setSearchPhrase('glove'); s.addRefinementValues('color', 'red');",
            "s.setSearchPhrase('nothing');",
            ''
        ]
            .map(search)
            .join(', ')}];`;
        expect(answer(script)).to.deep.equal([
            ['rake:rake'],
            ['bench:bench', 'glove:glove-green'],
            ['bench:bench', 'rake:rake'],
            ['glove:glove-red'],
            [],
            []
        ]);
    });

    it('ProductSearchHit: prices and variation values of the variants that were meant', () => {
        const script = `var s = new dw.catalog.ProductSearchModel(); s.setSearchPhrase('glove'); s.search();
            var hit = s.productSearchHits.next();
            return [hit.hitType, hit.minPrice.value, hit.maxPrice.value, hit.representedProducts.length,
                hit.getRepresentedVariationValues('color').toArray().map(function (v) { return v.value; }), hit.getRepresentedVariationValues('none').length];`;
        expect(answer(script)).to.deep.equal(['master', 9, 11, 2, ['green', 'red'], 0]);
    });

    it('StringUtils: money and numbers as the locale writes them; N/A for what is none', () => {
        const script = `var S = dw.util.StringUtils; var Money = dw.value.Money;
            return [S.formatMoney(new Money(1234.5, 'USD')), S.formatMoney(Money.NOT_AVAILABLE), S.formatMoney(new Money(1, 'N/A')), S.formatNumber(1234.567, '#,##0.00'), S.formatNumber(2.5, '0')];`;
        expect(answer(script)).to.deep.equal(['$1,234.50', 'N/A', 'N/A', '1,234.57', '2']);
        expect((answer(script, 'de_DE') as string[])[3]).to.equal('1.234,57');
    });

    it('ProductSearchRefinements: what the category offers, with how many products each value has', () => {
        const script = `var s = new dw.catalog.ProductSearchModel(); s.setCategoryID('root'); s.setRecursiveCategorySearch(true); s.search();
            return s.refinements.refinementDefinitions.toArray().map(function (d) {
                return s.refinements.getAllRefinementValues(d).toArray().map(function (v) { return [v.displayValue, v.hitCount, v.valueTo]; });
            });`;
        expect(answer(script)).to.deep.equal([
            [
                ['green', 1, null],
                ['red', 1, null]
            ],
            [
                ['cheap', 1, 20],
                ['dear', 2, 500]
            ]
        ]);
    });

    it('ProductSearchModel: its address with one condition more or less', () => {
        const script = `var s = new dw.catalog.ProductSearchModel(); s.setSearchPhrase('a b'); s.addRefinementValues('color', 'red');
            return [s.urlRefineAttributeValue('S-S', 'color', 'green'), s.urlRelaxAttributeValue('S-S', 'color', 'red'), s.urlRefineCategory('S-S', 'c'), s.urlRefinePrice('S-S', 1, 2)]
                .map(function (url) { return url.toString().split('?')[1]; });`;
        expect(answer(script)).to.deep.equal([
            'q=a%20b&prefn1=color&prefv1=red%7Cgreen',
            'q=a%20b',
            'q=a%20b&cgid=c&prefn1=color&prefv1=red',
            'q=a%20b&pmin=1&pmax=2&prefn1=color&prefv1=red'
        ]);
    });

    it('Content: texts of the locale, body with addresses, folders', () => {
        const script = `var c = dw.content.ContentMgr.getContent('about');
            return [c.name, c.online, c.custom.body.markup, c.classificationFolder.displayName, dw.content.ContentMgr.getContent('none')];`;
        const [name, online, markup, folder, none] = answer(script, 'de_DE') as string[];
        expect([name, online, folder, none]).to.deep.equal(['Über uns', true, 'Help', null]);
        expect(markup).to.match(
            /^<a href="https:\/\/shop\.test\/.*Home-Show\?a=b"><img src="\/.*Sites-shop\/.*\/a\.png">$/
        );
    });

    // Source: Script API, dw.content.ContentSearchModel.setFolderID, setRecursiveFolderSearch
    it('ContentSearchModel: in a folder, with the folders below it unless told not to', () => {
        const script = `return ['help', 'root', 'none'].map(function (id) {
            return [true, false].map(function (recursive) {
                var model = new dw.content.ContentSearchModel();
                model.setFolderID(id);
                model.setRecursiveFolderSearch(recursive);
                model.search();
                return model.count;
            });
        });`;
        expect(answer(script)).to.deep.equal([
            [1, 1],
            [1, 0],
            [0, 0]
        ]);
    });

    // Source: Script API, dw.content.ContentSearchModel.getFolder, isFolderSearch, isRefinedByFolder, isRefinedFolderSearch
    it('ContentSearchModel: knows its folder, and whether it searches for that alone', () => {
        const script = `return [['help', ''], ['help', 'word'], ['none', ''], [null, '']].map(function (given) {
            var model = new dw.content.ContentSearchModel();
            if (given[0]) {
                model.setFolderID(given[0]);
            }
            model.setSearchPhrase(given[1]);
            model.search();
            return [model.folder && model.folder.ID, model.folderSearch, model.refinedByFolder, model.refinedFolderSearch];
        });`;
        expect(answer(script)).to.deep.equal([
            ['help', true, true, false],
            ['help', false, true, false],
            [null, true, true, false],
            [null, false, false, false]
        ]);
    });

    // Source: Script API, setFilteredByFolder of dw.content.ContentSearchModel and dw.suggest.SuggestModel
    it('ContentSearchModel and SuggestModel: assets in no folder only where they are not filtered by folder', () => {
        const script = `return [null, true, false].map(function (filtered) {
            var search = new dw.content.ContentSearchModel();
            var suggest = new dw.suggest.SuggestModel();
            search.setSearchPhrase('Landing');
            suggest.setSearchPhrase('Landing');
            if (filtered !== null) {
                search.setFilteredByFolder(filtered);
                suggest.filteredByFolder = filtered;
            }
            search.search();
            return [search.filteredByFolder, search.count, suggest.filteredByFolder, suggest.contentSuggestions.hasSuggestions()];
        });`;
        expect(answer(script)).to.deep.equal([
            [true, 0, true, false],
            [true, 0, true, false],
            [false, 1, false, true]
        ]);
    });

    it('StoreMgr.searchStoresByCoordinates: the nearest first, with their distance', () => {
        const script = `var found = dw.catalog.StoreMgr.searchStoresByCoordinates(42, -71, 'mi', 3000);
            return found.entrySet().toArray().map(function (e) { return [e.key.name, Math.round(e.value / 100)]; });`;
        expect(answer(script)).to.deep.equal([
            ['Shed', 0],
            ['Barn', 26]
        ]);
    });

    it('PromotionMgr: no promotion is active on a site without any', () => {
        const script =
            product('rake') +
            'return [dw.campaign.PromotionMgr.activeCustomerPromotions.getProductPromotions(p).length, dw.campaign.PromotionMgr.getPromotion("x")];';
        expect(answer(script)).to.deep.equal([0, null]);
    });
});

/** Source: Rhino, which the platform's engine is made of; public code that the platform runs. */
describe('Objects of the platform', () => {
    it('have their members themselves, and constants and static methods of their class', () => {
        const script =
            product('rake') +
            `var search = new dw.catalog.ProductSearchModel();
            return [Object.hasOwnProperty.call(p.images || p.categories, 'iterator'), p.hasOwnProperty('ID'), p.hasOwnProperty('none'),
                search.SEARCH_PHRASE_PARAMETER, search.getSearchRedirect('a')];`;
        expect(answer(script.replace('p.images || ', ''))).to.deep.equal([true, true, false, 'q', null]);
    });

    it('are the same key of a map when they are the same object of the database', () => {
        const script = `var map = new dw.util.HashMap(); map.put(dw.catalog.ProductMgr.getProduct('rake'), 1);
            return [map.get(dw.catalog.ProductMgr.getProduct('rake')), map.containsKey(dw.catalog.ProductMgr.getProduct('bench')), map.keySet().iterator().next().ID];`;
        expect(answer(script)).to.deep.equal([1, false, 'rake']);
    });

    // Source: Script API, ProductMgr.queryProductsInCatalogSorted.
    it('gives the products that are assigned to a catalog', () => {
        const ids = answer(`
            var products = dw.catalog.ProductMgr.queryProductsInCatalogSorted(dw.catalog.CatalogMgr.getCatalog('shop'));
            return products.asList().toArray().map(function (product) { return product.ID; });`);
        expect(ids).to.deep.equal(['bench', 'glove', 'glove-green', 'glove-red', 'kit', 'rake']);
    });
});
