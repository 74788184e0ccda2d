import Testing

@testable import Phrasebook

/// What the shipped replies promise and fill in.
@Suite("The shipped replies")
struct ShippedWordsTests {
  /// HANDBOOK/phrasebook.md, row dispatch: 1-3 and 3-7 working days.
  @Test("days of dispatch and arrival are working days")
  func workingDays() throws {
    for phrase in try IndexTests.shipped() {
      for message in phrase.allMessages {
        for match in message.matches(of: /[^=]([13])(?:到|-)([37])个?(工作日|天|日)/) {
          #expect(match.3 == "工作日", "\(phrase.id): \(message)")
          #expect((match.1, match.2) == ("1", "3") || (match.1, match.2) == ("3", "7"))
        }
      }
    }
  }

  /// The desk fills in the pieces of the current order: said of a stock or asked for they would be
  /// wrong.
  @Test("only what is said after an order was placed says its pieces")
  func pieces() throws {
    for phrase in try IndexTests.shipped() where phrase.category != .closing {
      #expect(!phrase.variables().contains("件数"), "\(phrase.id)")
    }
  }

  @Test("a default is no word for the value itself: without it the message asks or says less")
  func defaults() throws {
    for phrase in try IndexTests.shipped() {
      for message in phrase.allMessages {
        for case .variable(let name, let usual?) in try Template(message).parts {
          #expect(name != usual, "\(phrase.id): \(message)")
        }
      }
    }
  }

  /// A fallback is drawn and copied where a value lacks: it stands where the value is no part of
  /// the answer.
  @Test("a reply that names the order has words for when none is at hand")
  func fallbacks() throws {
    for phrase in try IndexTests.shipped() where phrase.required().contains("订单") {
      // What is told on the telephone is about an order that is open.
      guard phrase.category != .hotline else { continue }
      #expect(phrase.render([:]).messages != nil, "\(phrase.id)")
    }
  }
}
