/// A reply ready to send, or the values that it still lacks. There is no reply with a hole.
public enum Rendering: Hashable, Sendable {
  /// The messages, to be sent one after the other.
  case ready([String])
  /// The messages of the fallback, because `missing` had no value.
  case fallback([String], missing: [String])
  /// Names to ask for, in the order in which they appear.
  case missing([String])

  /// The messages to send; nil when names are missing.
  public var messages: [String]? {
    switch self {
    case .ready(let messages), .fallback(let messages, _): messages
    case .missing: nil
    }
  }
}

extension Phrase {
  /// The place of a missing value in a reply that is edited by hand; it is never copied.
  public static let gap = "____"

  /// Returns all variables of the reply in a scope, in the order in which they appear.
  public func variables(in scope: Scope = Scope()) -> [String] {
    names(of: messages(in: scope).reply, \.variables)
  }

  /// All variables of the reply, its fallback and its variants, each once.
  public var allVariables: [String] { names(of: allMessages, \.variables) }

  /// The variables without a default of the reply and its variants, each once.
  public var allRequired: [String] { names(of: reply + variants.flatMap(\.reply), \.required) }

  /// Returns the variables of the reply that have no default.
  public func required(in scope: Scope = Scope()) -> [String] {
    names(of: messages(in: scope).reply, \.required)
  }

  /// Returns the variables of the fallback that have no default.
  public func fallbackRequired(in scope: Scope = Scope()) -> [String] {
    names(of: messages(in: scope).fallback, \.required)
  }

  /// Fills the reply. A variable without a value takes its default. If one has no default either,
  /// the fallback is used when it is wanted and can be filled; otherwise the missing names are
  /// returned.
  public func render(
    _ values: [String: String], in scope: Scope = Scope(), useFallback: Bool = true
  ) -> Rendering {
    let (reply, fallback) = messages(in: scope)
    if let messages = Self.fill(reply, values) { return .ready(messages) }
    let missing = names(of: reply, \.required).filter { values[$0].flatMap(Template.tidy) == nil }
    if useFallback, !fallback.isEmpty, let messages = Self.fill(fallback, values) {
      return .fallback(messages, missing: missing)
    }
    return .missing(missing)
  }

  /// Returns the messages as people see them before they are sent: those of `render`, or where
  /// values are missing the reply with their names in braces.
  ///
  /// - Parameter gap: stands for values that are missing; nil for their names.
  public func draft(
    _ values: [String: String], in scope: Scope = Scope(), gap: String? = nil
  ) -> [String] {
    if let messages = render(values, in: scope, useFallback: gap == nil).messages {
      return messages
    }
    return messages(in: scope).reply.compactMap { try? Template($0).draft(with: values, gap: gap) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Returns the filled messages; nil when a variable is missing or nothing is left. Messages of
  /// blanks alone are left out: they may have consisted of one optional variable.
  private static func fill(_ reply: [String], _ values: [String: String]) -> [String]? {
    var messages: [String] = []
    for text in reply {
      guard let message = (try? Template(text))?.filled(with: values) else { return nil }
      if !message.allSatisfy(\.isWhitespace) { messages.append(message) }
    }
    return messages.isEmpty ? nil : messages
  }

  private func names(of reply: [String], _ path: KeyPath<Template, [String]>) -> [String] {
    var seen: [String] = []
    for name in reply.compactMap({ try? Template($0) }).flatMap({ $0[keyPath: path] })
    where !seen.contains(name) {
      seen.append(name)
    }
    return seen
  }
}
