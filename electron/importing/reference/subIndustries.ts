import type { Sector } from '../../../shared/model/portfolio';

/** Sub-industries of the GICS scheme by sector; structure in force since 17 March 2023 (S&P Dow Jones Indices and MSCI). */
const BY_SECTOR: Readonly<Record<Sector, string>> = {
  'Communication Services': [
    'Alternative Carriers; Integrated Telecommunication Services; Wireless Telecommunication Services;',
    'Advertising; Broadcasting; Cable & Satellite; Publishing; Movies & Entertainment; Interactive Home',
    'Entertainment; Interactive Media & Services',
  ].join(' '),
  'Consumer Discretionary': [
    'Automotive Parts & Equipment; Tires & Rubber; Automobile Manufacturers; Motorcycle Manufacturers;',
    'Consumer Electronics; Home Furnishings; Homebuilding; Household Appliances; Housewares &',
    'Specialties; Leisure Products; Apparel, Accessories & Luxury Goods; Footwear; Textiles; Casinos &',
    'Gaming; Hotels, Resorts & Cruise Lines; Leisure Facilities; Restaurants; Education Services;',
    'Specialized Consumer Services; Distributors; Broadline Retail; Apparel Retail; Computer &',
    'Electronics Retail; Home Improvement Retail; Other Specialty Retail; Automotive Retail;',
    'Homefurnishing Retail',
  ].join(' '),
  'Consumer Staples': [
    'Drug Retail; Food Distributors; Food Retail; Consumer Staples Merchandise Retail; Brewers;',
    'Distillers & Vintners; Soft Drinks & Non-alcoholic Beverages; Agricultural Products & Services;',
    'Packaged Foods & Meats; Tobacco; Household Products; Personal Care Products',
  ].join(' '),
  Energy: [
    'Oil & Gas Drilling; Oil & Gas Equipment & Services; Integrated Oil & Gas; Oil & Gas Exploration &',
    'Production; Oil & Gas Refining & Marketing; Oil & Gas Storage & Transportation; Coal & Consumable',
    'Fuels',
  ].join(' '),
  Financials: [
    'Diversified Banks; Regional Banks; Diversified Financial Services; Multi-Sector Holdings;',
    'Specialized Finance; Commercial & Residential Mortgage Finance; Transaction & Payment Processing',
    'Services; Consumer Finance; Asset Management & Custody Banks; Investment Banking & Brokerage;',
    'Diversified Capital Markets; Financial Exchanges & Data; Mortgage REITs; Insurance Brokers; Life &',
    'Health Insurance; Multi-line Insurance; Property & Casualty Insurance; Reinsurance',
  ].join(' '),
  'Health Care': [
    'Health Care Equipment; Health Care Supplies; Health Care Distributors; Health Care Services; Health',
    'Care Facilities; Managed Health Care; Health Care Technology; Biotechnology; Pharmaceuticals; Life',
    'Sciences Tools & Services',
  ].join(' '),
  Industrials: [
    'Aerospace & Defense; Building Products; Construction & Engineering; Electrical Components &',
    'Equipment; Heavy Electrical Equipment; Industrial Conglomerates; Construction Machinery & Heavy',
    'Transportation Equipment; Agricultural & Farm Machinery; Industrial Machinery & Supplies &',
    'Components; Trading Companies & Distributors; Commercial Printing; Environmental & Facilities',
    'Services; Office Services & Supplies; Diversified Support Services; Security & Alarm Services; Human',
    'Resource & Employment Services; Research & Consulting Services; Data Processing & Outsourced',
    'Services; Air Freight & Logistics; Passenger Airlines; Marine Transportation; Rail Transportation;',
    'Cargo Ground Transportation; Passenger Ground Transportation; Airport Services; Highways &',
    'Railtracks; Marine Ports & Services',
  ].join(' '),
  'Information Technology': [
    'IT Consulting & Other Services; Internet Services & Infrastructure; Application Software; Systems',
    'Software; Communications Equipment; Technology Hardware, Storage & Peripherals; Electronic Equipment',
    '& Instruments; Electronic Components; Electronic Manufacturing Services; Technology Distributors;',
    'Semiconductor Materials & Equipment; Semiconductors',
  ].join(' '),
  Materials: [
    'Commodity Chemicals; Diversified Chemicals; Fertilizers & Agricultural Chemicals; Industrial Gases;',
    'Specialty Chemicals; Construction Materials; Metal, Glass & Plastic Containers; Paper & Plastic',
    'Packaging Products & Materials; Aluminum; Diversified Metals & Mining; Copper; Gold; Precious Metals',
    '& Minerals; Silver; Steel; Forest Products; Paper Products',
  ].join(' '),
  'Real Estate': [
    'Diversified REITs; Industrial REITs; Hotel & Resort REITs; Office REITs; Health Care REITs;',
    'Multi-Family Residential REITs; Single-Family Residential REITs; Retail REITs; Other Specialized',
    'REITs; Self-Storage REITs; Telecom Tower REITs; Timber REITs; Data Center REITs; Diversified Real',
    'Estate Activities; Real Estate Operating Companies; Real Estate Development; Real Estate Services',
  ].join(' '),
  Utilities: [
    'Electric Utilities; Gas Utilities; Multi-Utilities; Water Utilities; Independent Power Producers &',
    'Energy Traders; Renewable Electricity',
  ].join(' '),
};

/** Sector of each sub-industry, by its name in lower case. */
export const SUB_INDUSTRIES: ReadonlyMap<string, Sector> = new Map(
  (Object.entries(BY_SECTOR) as [Sector, string][]).flatMap(([sector, names]) =>
    names.split('; ').map((name) => [name.toLowerCase(), sector] as const),
  ),
);
