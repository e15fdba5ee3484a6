// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#include "graphviz.h"

#include <dlfcn.h>
#include <string>

namespace {

// The plugin stands in a folder beside the library; null if it is not where it usually is.
gvplugin_library_t* dotPlugin()
{
    Dl_info self{};
    if (dladdr(reinterpret_cast<void*>(&gvContext), &self) == 0 || self.dli_fname == nullptr)
        return nullptr;
    std::string path = self.dli_fname;
    path.resize(path.rfind('/') + 1);
    path += "graphviz/libgvplugin_dot_layout.so.6";
    if (path.front() != '/')
        return nullptr;
    void* const library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    return library ? static_cast<gvplugin_library_t*>(dlsym(library, "gvplugin_dot_layout_LTX_library"))
                   : nullptr;
}

} // namespace

graphviz::Context graphviz::makeContext()
{
    gvplugin_library_t* const plugin = dotPlugin();
    if (!plugin)
        return Context(gvContext());
    Context context(gvContextPlugins(nullptr, 0));
    gvAddLibrary(context.get(), plugin);
    return context;
}
