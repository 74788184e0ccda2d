import Books
import Orders
import Vocabulary

/// A week as it is told at the Monday meeting (HANDBOOK/systems.md, S22): its figures beside those
/// of the week before, what is open by name, what was learned, and the words of next week's
/// campaigns.
package struct WeekDigest {
  /// The figures of one week, of an agent or the group.
  package struct Figures: Hashable {
    package var books = WeekFigures()
    package var orders = OrderFigures.none
    package var complaints = 0
    package var lowRatings = 0
    package var late = 0
    package var handovers = 0
    package var returns = 0
    package var rewards: Int { books.rewards }
  }

  /// Some matters by name, with the number of all.
  package struct Matters {
    package let total: Int
    package let names: [Text]
  }

  package let week: Week
  package let name: Text
  package let this: Figures
  package let before: Figures
  package let open: Matters
  package let learned: Matters
  package let campaign: Matters
  /// What could not be worked out, with reason and way out.
  package let findings: [Finding]
}
