import { expect } from 'chai';
import { impex } from './shop';
import { storefront } from './storefront';

const rule = (id: string, attributes: string): string =>
    `<sorting-rule rule-id="${id}"><sorting-attributes>${attributes}</sorting-attributes></sorting-rule>`;
const by = (path: string, direction: string): string =>
    `<attribute><attribute-path>${path}</attribute-path><direction>${direction}</direction></attribute>`;

const SORT = impex(
    'sort',
    'sort/2009-05-15',
    rule('dear', '<price><direction>descending</direction></price>') +
        rule('name', by('product.brand', 'ascending') + by('product.name', 'descending')) +
        rule('relevant', '<text-relevance><direction>ascending</direction></text-relevance>') +
        '<sorting-rule-assignment category-id="garden" rule-id="dear"/>' +
        '<sorting-options><sorting-option option-id="by-name"><rule-id>name</rule-id>' +
        '<display-name xml:lang="x-default">Name</display-name><display-name xml:lang="de">Nach Namen</display-name></sorting-option></sorting-options>'
);

// Source: Script API, dw.catalog.SortingRule, SortingOption, ProductSearchModel; sort.xsd.
describe('Sorting rules', () => {
    const { visitor } = storefront({ 'sites/RefArch/sort.xml': SORT });
    const found = (set: string): unknown =>
        visitor().run(`var CatalogMgr = dw.catalog.CatalogMgr;
            var model = new dw.catalog.ProductSearchModel();
            model.setCategoryID('garden');
            model.setRecursiveCategorySearch(true);
            ${set}
            model.search();
            var ids = [];
            var products = model.getProducts();
            while (products.hasNext()) { ids.push(products.next().ID); }
            return ids;`);

    it('sort by price and by attributes, what has none last', () => {
        expect(found("model.setSortingRule(CatalogMgr.getSortingRule('dear'));")).to.deep.equal([
            'bench',
            'rake',
            'glove'
        ]);
        expect(found("model.setSortingRule(CatalogMgr.getSortingRule('name'));")).to.deep.equal([
            'rake',
            'glove',
            'bench'
        ]);
    });

    it('are those of the option, else of the category', () => {
        expect(found("model.setSortingOption(CatalogMgr.getSortingOption('by-name'));")).to.deep.equal([
            'rake',
            'glove',
            'bench'
        ]);
        expect(found('')).to.deep.equal(['bench', 'rake', 'glove']);
    });

    it('are read with the options and addresses of shoppers', () => {
        const script = `var CatalogMgr = dw.catalog.CatalogMgr;
            var option = CatalogMgr.getSortingOptions()[0];
            var model = new dw.catalog.ProductSearchModel();
            model.setCategoryID('garden');
            return [option.ID, option.displayName, option.sortingRule.ID, CatalogMgr.getSortingRule('none'),
                model.urlSortingRule('Search-Show', option.sortingRule).toString().split('?')[1],
                CatalogMgr.getCategory('tools').defaultSortingRule.ID, model.effectiveSortingRule];`;
        expect(visitor().run(script)).to.deep.equal([
            ...['by-name', 'Name', 'name', null, 'cgid=garden&srule=name', 'dear', null]
        ]);
    });

    it('that the platform computes are not implemented', () => {
        const script = `var model = new dw.catalog.ProductSearchModel();
            model.setCategoryID('garden');
            model.setSortingRule(dw.catalog.CatalogMgr.getSortingRule('relevant'));
            try { model.search(); } catch (e) { return e.message; }`;
        expect(visitor().run(script)).to.equal('not implemented: sorting of products by text-relevance');
    });
});
