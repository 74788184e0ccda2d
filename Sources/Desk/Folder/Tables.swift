import Appraisals
import Cases
import ChatLogs
import Customers
import Imports
import Orders
import Payroll
import Shifts
import Store
import Usage

/// The tables of all rooms, in the order in which they were added.
package enum Tables {
  package static var all: [Migration] {
    OrderRecords.migrations + ShiftRecords.migrations + RecordBook.migrations
      + Closings.migrations + UsageRecords.migrations
      + CaseRecords.migrations + ImportLog.migrations + CustomerRecords.migrations
      + ChatLogRecords.migrations
  }
}
