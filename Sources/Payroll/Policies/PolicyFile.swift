import Files
import Vocabulary

/// What the three policy files have in common: a list of policies by date, and the kinds of values.
enum PolicyFile {
  /// The policies of a file, the earliest first; what is wrong is reported to the source.
  static func read<Policy>(
    _ source: YAMLSource, _ policy: (YAMLNode) -> Policy?, from: (Policy) -> Day
  ) -> [Policy] {
    let nodes = source.root()?.list(for: source.file.name) ?? []
    var read: [(YAMLNode, Policy)] = []
    for node in nodes {
      guard let made = policy(node) else { continue }
      if let earlier = read.first(where: { from($0.1) == from(made) }) {
        node.report(Texts.sameDate(from(made), line: earlier.0.line), fix: Texts.sameDateFix)
      }
      read.append((node, made))
    }
    if nodes.isEmpty, source.findings.isEmpty {
      source.report(
        Finding(Place(file: source.file.name), Texts.emptyPolicy, fix: Texts.emptyPolicyFix))
    }
    return read.map(\.1).sorted { from($0) < from($1) }
  }
}

extension YAMLTable {
  /// Points: a decimal of at most two places, not below 0.
  func points(_ key: String) -> Points? { self[key]?.points(for: key) }

  /// A share, written `20%` or `0.2`.
  func share(_ key: String) -> Ratio? {
    self[key]?.value(for: key, Texts.aShare) { text in
      if text.hasSuffix("%") {
        return Ratio(decimal: text.dropLast()).map { $0 / Ratio(100) }
      }
      // A bare 20 could mean 20 % or twenty times.
      return Ratio(decimal: text).flatMap { Ratio(1) < $0 ? nil : $0 }
    }.flatMap { share in
      if Ratio(0) < share, share < Ratio(1) || share == Ratio(1) { return share }
      self[key]?.report(Texts.outOfRange(key), fix: Texts.shareFix)
      return nil
    }
  }

  /// An amount that is not below 0.
  func amount(_ key: String) -> Money? {
    guard let money = money(key) else { return nil }
    if money >= .zero { return money }
    self[key]?.report(Texts.outOfRange(key), fix: Texts.notNegative)
    return nil
  }
}

extension YAMLNode {
  func points(for key: String) -> Points? {
    value(for: key, Texts.aPoints) { text in Points(text).flatMap { $0 < .zero ? nil : $0 } }
  }

  /// The name of something in the facts.
  func measure(for key: String) -> Measure? {
    guard let name = text(for: key) else { return nil }
    if let measure = Measure(name) { return measure }
    let known = Measure.Known.allCases.map(\.rawValue)
    report(
      Texts.unknownMeasure(name),
      fix: Nearest.match(name, among: known).map(Text.didYouMean) ?? Texts.measureFix(known))
    return nil
  }
}
