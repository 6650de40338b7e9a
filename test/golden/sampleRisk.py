"""Second implementation of the sample portfolio's risk figures, for test/golden/sampleRisk.test.ts.

Shares no code with the engine: numpy only, written from domain.md sections 0, 2.2 and 6. Regenerate from the repository
root with

    BALLAST_GOLDEN_DUMP=SAMPLE.json npx vitest run test/golden
    python3 test/golden/sampleRisk.py SAMPLE.json > test/golden/sampleRisk.json

and say in the commit which displayed number changed and why. Written with Python 3.11 and numpy 2.4.6.
"""

import json
import sys
from statistics import NormalDist

import numpy as np

CALENDAR_DAYS, WINDOW, DECAY, MOST_PROXIED = 1260, 500, 0.94, 0.2
SMALL, LARGE = "IWM", "SPY"


def table(name):
    with open(f"assets/reference/{name}.json", encoding="utf8") as file:
        return json.load(file)


VEHICLES = {row["symbol"]: row for row in table("vehicles")["vehicles"]}
INDEXES = {row["id"]: row for row in table("indexes")["indexes"]}
FUTURES = {row["root"]: row for row in table("futures")["contracts"]}
BANDS = table("sizeClasses")
PUBLISHED = [row for row in table("reconstitution")["breakpoints"] if row["status"] == "published" and row["rankDay"]]
RUSSELL = max((row for row in PUBLISHED if row["border"] and row["floor"]), key=lambda row: row["rankDay"])


def future_of(instrument):
    return FUTURES[instrument["symbol"][:-2]] if instrument["kind"] == "index-future" else None


def seen_through(instrument):
    """Factor, share per class in both schemes (None: unknown) and the benchmark that stands in for missing days."""
    vehicle, contract = VEHICLES.get(instrument["symbol"]), future_of(instrument)
    if vehicle or contract:
        index = INDEXES[(vehicle or contract)["index"]]
        stand_in = {"russell2000": SMALL, "sp500": LARGE, None: None}[index["benchmark"]]
        return (vehicle or {"factor": 1})["factor"], index["russell"], index["dollar"], stand_in
    if instrument["marketCap"] is None:
        return 1, None, None, None
    cap = instrument["marketCap"]["value"]
    rank = "large" if cap >= RUSSELL["border"] else "small" if cap >= RUSSELL["floor"] else "micro"
    money = next((name for name in BANDS["dollar"] if cap >= BANDS["dollar"][name]), "nano")
    return 1, {rank: 1.0}, {money: 1.0}, LARGE if rank == "large" else SMALL


def returns_of(series, calendar):
    price = dict(zip(series["days"], series["close"]))
    on_days = np.array([price.get(day, np.nan) for day in calendar])
    return np.concatenate([[np.nan], on_days[1:] / on_days[:-1] - 1])


def beta(own, market):
    both = np.isfinite(own) & np.isfinite(market)
    return np.cov(own[both], market[both])[0, 1] / np.var(market[both], ddof=1)


def bars(rows, scheme, equity):
    """Signed exposure per class as a fraction of equity; what no table assigns is unknown."""
    totals = {}
    for exposure, shares in ((row["exposure"], row[scheme]) for row in rows):
        for name, share in (shares or {}).items():
            totals[name] = totals.get(name, 0.0) + exposure * share
        rest = 1 - sum((shares or {}).values())
        if rest > 1e-9:
            totals["unknown"] = totals.get("unknown", 0.0) + exposure * rest
    return {name: value / equity for name, value in totals.items()}


def drawdown(returns):
    wealth = np.cumprod(np.concatenate([[1.0], 1 + returns]))
    return 1 - wealth / np.maximum.accumulate(wealth)


def measures(returns, small, large):
    last = returns[-WINDOW:]
    normal = NormalDist()
    result = {"annualisedVolatility": np.std(last, ddof=1) * np.sqrt(252)}
    variance = np.var(last[:60], ddof=1)
    for value in last[60:]:
        variance = DECAY * variance + (1 - DECAY) * value**2
    result["ewmaVolatility"] = np.sqrt(252 * variance)
    for label, alpha in (("95", 0.05), ("99", 0.01)):
        quantile = np.quantile(last, alpha)
        z = normal.inv_cdf(alpha)
        spread = np.std(last, ddof=1)
        result[f"historicalValueAtRisk{label}"] = -quantile
        result[f"historicalExpectedShortfall{label}"] = -np.mean(last[last <= quantile])
        result[f"gaussianValueAtRisk{label}"] = -np.mean(last) - z * spread
        result[f"gaussianExpectedShortfall{label}"] = -np.mean(last) + normal.pdf(z) / alpha * spread
    for label, market in (("Russell2000", small[-WINDOW:]), ("Sp500", large[-WINDOW:])):
        both = np.isfinite(market)
        result[f"betaTo{label}"] = beta(last, market)
        result[f"correlationTo{label}"] = np.corrcoef(last[both], market[both])[0, 1]
    depth = drawdown(returns)
    result["maximumDrawdown"] = depth.max()
    result["currentDrawdown"] = depth[-1]
    return {name: float(value) for name, value in result.items()}


def main(path):
    with open(path, encoding="utf8") as file:
        sample = json.load(file)
    portfolio, series = sample["portfolio"], {one["symbol"]: one for one in sample["series"]}
    instruments = {one["id"]: one for one in portfolio["instruments"]}
    calendar = series[SMALL]["days"][-CALENDAR_DAYS - 1 :]
    market = {name: returns_of(series[name], calendar) for name in (SMALL, LARGE)}

    equity, cash, rows = 0.0, 0.0, []
    for holding in portfolio["holdings"]:
        instrument = instruments[holding["instrumentId"]]
        quantity, own = float(holding["quantity"]), series.get(instrument["symbol"])
        if instrument["kind"] == "cash":
            equity, cash = equity + quantity, cash + quantity
            continue
        contract = future_of(instrument)
        price = own["close"][-1] if own else float(holding["filePrice"])
        value = quantity * price * (contract or instrument)["multiplier"]
        if contract is None:
            equity += value
        if instrument["kind"] == "option":
            continue
        factor, russell, dollar, stand_in = seen_through(instrument)
        row = {"exposure": value * factor, "russell": russell, "dollar": dollar, "value": value, "proxy": None}
        row["own"] = returns_of(own, calendar) if own else market[stand_in] if contract else np.full(len(calendar), np.nan)
        if stand_in:
            enough = np.isfinite(row["own"] + market[stand_in]).sum() >= 60
            row["proxy"] = (beta(row["own"], market[stand_in]) if enough else factor) * market[stand_in]
        rows.append(row)

    # Every holding of the sample that takes part in risk has a long history or a stand-in; the engine says so, too.
    modelled = [row for row in rows if row["proxy"] is not None or np.isfinite(row["own"][-WINDOW:]).sum() >= 0.8 * WINDOW]
    gross = abs(cash) + sum(abs(row["value"]) for row in modelled)
    kept, proxied = [], []
    for day in range(len(calendar)):
        total, missing = 0.0, 0.0
        for row in modelled:
            value = row["own"][day]
            if not np.isfinite(value):
                value = np.nan if row["proxy"] is None else row["proxy"][day]
                missing += abs(row["value"])
            total += row["value"] / equity * value
        if np.isfinite(total) and missing / gross <= MOST_PROXIED + 1e-12:
            kept.append((day, total))
            proxied.append(missing / gross)

    days = [day for day, _ in kept]
    returns = np.array([value for _, value in kept])
    result = {
        "equity": equity,
        "modelled": len(modelled),
        "observations": len(kept),
        "excludedDays": len(calendar) - days[0] - len(kept),
        "proxiedFraction": float(np.mean(proxied)),
        "firstReturns": returns[:5].tolist(),
        "lastReturns": returns[-5:].tolist(),
        "sumOfSquares": float(np.sum(returns**2)),
        "measures": measures(returns, market[SMALL][days], market[LARGE][days]),
        "bars": {scheme: bars(rows, scheme, equity) for scheme in ("russell", "dollar")},
    }
    json.dump(result, sys.stdout, indent=2)
    print()


main(sys.argv[1])
