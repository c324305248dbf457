// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/result.hpp"
#include "reports/class_dossier.hpp"
#include "reports/class_notice.hpp"

namespace lunxun::reports {

/// The notice as PDF after GB/T 9704-2012, quota table and roster attached.
/// @error unavailable  no installed font covers Chinese.
Result<std::string> notice_pdf(const ClassNotice& notice, const ClassDossier& dossier);

}  // namespace lunxun::reports
